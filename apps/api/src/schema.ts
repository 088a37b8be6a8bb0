import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { InstitutionResolver, PersonInstitutionResolver } from './features/institution';
import { LineageOverviewResolver, LineageResolver } from './features/lineage';
import { MentorshipFieldsResolver, MentorshipResolver } from './features/mentorship';
import { NodeResolver } from './features/node';
import { OwnPasskeyResolver, PasskeySignInResolver } from './features/passkey';
import { PersonResolver } from './features/person';
import { OwnSecondFactorResolver, SecondFactorResolver } from './features/second-factor';
import { SignInPolicyResolver, SignOnResolver } from './features/sign-on';
import { HeldSessionResolver, OwnSessionResolver } from './features/session';
import { ImportResolver } from './features/staff-import';
import { ruleChecker } from './platform/graphql';

const resolvers: NonEmptyArray<new () => object> = [
  SignInResolver,
  SessionResolver,
  HeldSessionResolver,
  OwnSessionResolver,
  SecondFactorResolver,
  OwnSecondFactorResolver,
  PasskeySignInResolver,
  OwnPasskeyResolver,
  SignOnResolver,
  SignInPolicyResolver,
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
];

/** The schema as the code says it; schema.graphql is its committed print. */
export const schema = buildSchemaSync({ resolvers, authChecker: ruleChecker, validate: false });
