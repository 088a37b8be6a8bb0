import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { ApiClientResolver } from './features/api-client';
import { AuditResolver } from './features/audit';
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
import { OwnDataResolver } from './features/own-data';
import { OperatorResolver } from './features/operator';
import { OwnPasskeyResolver, PasskeySignInResolver } from './features/passkey';
import { PersonResolver } from './features/person';
import { ProgramFieldsResolver, ProgramPlaceResolver, ProgramResolver } from './features/program';
import { BlockResolver, MyReportFieldsResolver, ReportNoticeFieldsResolver, ReportResolver } from './features/safety';
import { OwnSecondFactorResolver, SecondFactorResolver } from './features/second-factor';
import { HeldSessionResolver, OwnSessionResolver } from './features/session';
import {
  HelpContactsResolver,
  PastRetentionResolver,
  SettingsFieldsResolver,
  SettingsResolver,
} from './features/institution-settings';
import {
  ConsentFieldsResolver,
  ConsentResolver,
  DisclosureFieldsResolver,
  SharingAgreementFieldsResolver,
  SharingResolver,
} from './features/sharing';
import { SignInPolicyResolver, SignOnResolver } from './features/sign-on';
import { StaffResolver } from './features/staff';
import { ImportResolver } from './features/staff-import';
import { TotalsResolver } from './features/totals';
import { VisibilityResolver } from './features/visibility';
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
  ApiClientResolver,
  AuditResolver,
  OwnDataResolver,
  ProgramResolver,
  ProgramFieldsResolver,
  ProgramPlaceResolver,
  StaffResolver,
  TotalsResolver,
  SettingsResolver,
  SettingsFieldsResolver,
  HelpContactsResolver,
  PastRetentionResolver,
  BlockResolver,
  ReportResolver,
  MyReportFieldsResolver,
  ReportNoticeFieldsResolver,
  OperatorResolver,
  VisibilityResolver,
  SharingResolver,
  SharingAgreementFieldsResolver,
  ConsentResolver,
  ConsentFieldsResolver,
  DisclosureFieldsResolver,
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
