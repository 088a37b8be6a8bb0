import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { InstitutionResolver, PersonInstitutionResolver } from './features/institution';
import { LineageOverviewResolver, LineageResolver } from './features/lineage';
import { MentorshipFieldsResolver, MentorshipResolver } from './features/mentorship';
import { NodeResolver } from './features/node';
import { PersonResolver } from './features/person';
import {
  ConsentFieldsResolver,
  ConsentResolver,
  DisclosureFieldsResolver,
  SharingAgreementFieldsResolver,
  SharingResolver,
} from './features/sharing';
import { ImportResolver } from './features/staff-import';
import { VisibilityResolver } from './features/visibility';
import { ruleChecker } from './platform/graphql';

const resolvers: NonEmptyArray<new () => object> = [
  SignInResolver,
  SessionResolver,
  ViewerResolver,
  InstitutionResolver,
  PersonResolver,
  PersonInstitutionResolver,
  MentorshipResolver,
  MentorshipFieldsResolver,
  LineageResolver,
  LineageOverviewResolver,
  ImportResolver,
  VisibilityResolver,
  SharingResolver,
  SharingAgreementFieldsResolver,
  ConsentResolver,
  ConsentFieldsResolver,
  DisclosureFieldsResolver,
  NodeResolver,
];

/** The schema as the code says it; schema.graphql is its committed print. */
export const schema = buildSchemaSync({ resolvers, authChecker: ruleChecker, validate: false });
