import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { DepartureResolver } from './features/departure';
import { InstitutionResolver, PersonInstitutionResolver } from './features/institution';
import {
  ClaimResolver,
  InvitationFieldsResolver,
  InvitationResolver,
  InvitedPersonResolver,
  InvitedResolver,
  RecordClaimResolver,
} from './features/invitation';
import { AddressResolver, DemoOutboxResolver, LinkResolver, OutboxResolver } from './features/letters';
import { LineageOverviewResolver, LineageResolver } from './features/lineage';
import { MentorshipFieldsResolver, MentorshipResolver } from './features/mentorship';
import { NodeResolver } from './features/node';
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
  NodeResolver,
  LinkResolver,
  AddressResolver,
  DemoOutboxResolver,
  OutboxResolver,
  InvitationResolver,
  InvitationFieldsResolver,
  InvitedPersonResolver,
  InvitedResolver,
  ClaimResolver,
  RecordClaimResolver,
  DepartureResolver,
];

/** The schema as the code says it; schema.graphql is its committed print. */
export const schema = buildSchemaSync({ resolvers, authChecker: ruleChecker, validate: false });
