import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { SessionResolver, SignInResolver, ViewerResolver } from './features/account';
import { InstitutionResolver, PersonInstitutionResolver } from './features/institution';
import { LineageOverviewResolver, LineageResolver } from './features/lineage';
import { MentorshipFieldsResolver, MentorshipResolver } from './features/mentorship';
import { NodeResolver } from './features/node';
import { OperatorResolver } from './features/operator';
import { PersonResolver } from './features/person';
import { ProgramFieldsResolver, ProgramPlaceResolver, ProgramResolver } from './features/program';
import { BlockResolver, MyReportFieldsResolver, ReportNoticeFieldsResolver, ReportResolver } from './features/safety';
import {
  HelpContactsResolver,
  PastRetentionResolver,
  SettingsFieldsResolver,
  SettingsResolver,
} from './features/settings';
import { StaffResolver } from './features/staff';
import { ImportResolver } from './features/staff-import';
import { TotalsResolver } from './features/totals';
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
  NodeResolver,
];

/** The schema as the code says it; schema.graphql is its committed print. */
export const schema = buildSchemaSync({ resolvers, authChecker: ruleChecker, validate: false });
