import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { ApiClientResolver } from './features/api-client';
import { AuditResolver } from './features/audit';
import { InstitutionResolver, PersonInstitutionResolver } from './features/institution';
import { LineageOverviewResolver, LineageResolver } from './features/lineage';
import { MentorshipFieldsResolver, MentorshipResolver } from './features/mentorship';
import { NodeResolver } from './features/node';
import { OwnDataResolver } from './features/own-data';
import { PersonResolver } from './features/person';
import { ImportResolver } from './features/staff-import';
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
  ApiClientResolver,
  AuditResolver,
  OwnDataResolver,
  NodeResolver,
];

/** The schema as the code says it; schema.graphql is its committed print. */
export const schema = buildSchemaSync({ resolvers, authChecker: ruleChecker, validate: false });
