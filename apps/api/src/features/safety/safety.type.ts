import { REPORT_KINDS, REPORT_STATES, type ReportKind, type ReportState } from '@chiron/domain/report';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf, AtMost, refusalType, resultOf } from '../../platform/graphql';
import { ConfidentialContactType, ReportingDutyType } from '../institution-settings';

export const ReportKindEnum = enumOf(
  REPORT_KINDS,
  'ReportKind',
  'UNSAFE: “I don’t feel safe”. CONDUCT: anything else.',
);
export const ReportStateEnum = enumOf(REPORT_STATES, 'ReportState', 'Where a report stands.');

@ObjectType('PersonBlock', { description: 'Somebody whom the viewer has blocked.' })
export class PersonBlockType {
  @Field(() => ID, { description: 'Who; also where they can no longer be seen.' })
  personId!: string;

  @Field(() => String, { description: 'Since when, ISO 8601.' })
  since!: string;
}

@ObjectType('ReportNotice', { description: 'What somebody is told before they write a report.' })
export class ReportNoticeType {
  @Field(() => String, { nullable: true, description: 'Who gets it; null while nobody handles reports.' })
  handlerName!: string | null;

  @Field(() => Int, { description: 'How many others can open it.' })
  otherReaders!: number;

  @Field(() => ReportingDutyType, { nullable: true, description: 'What the handler must pass on.' })
  duty!: ReportingDutyType | null;

  @Field(() => String, { description: 'Whom to call in an emergency; may be empty.' })
  emergency!: string;

  @AtMost(50)
  @Field(() => [ConfidentialContactType], { description: 'Whom to turn to first.' })
  contacts!: ConfidentialContactType[];
}

@InputType('ReportInput', { description: 'A report, about a person or the other of a mentorship.' })
export class ReportInput {
  @Field(() => ID, { description: 'A UUID made once for this report: sent twice, it is still one report.' })
  key!: string;

  @Field(() => ID, { description: 'Whom it is about.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'The mentorship that it is about; it then goes to its host.' })
  mentorshipId?: string | null;

  @Field(() => ReportKindEnum, { description: 'What it is.' })
  kind!: ReportKind;

  @Field(() => String, { description: 'What happened, at most 4,000 characters.' })
  text!: string;
}

@ObjectType('MyReport', { description: 'What became of something that the viewer reported.' })
export class MyReportType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ReportKindEnum, { description: 'What it is.' })
  kind!: ReportKind;

  @Field(() => ReportStateEnum, { description: 'Where it stands.' })
  state!: ReportState;

  @Field(() => String, { description: 'When it was sent, ISO 8601.' })
  sentAt!: string;

  @Field(() => String, { description: 'When it last moved, ISO 8601.' })
  movedAt!: string;
}

@ObjectType('Report', { description: 'A report as whoever handles it sees it.' })
export class ReportType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ReportKindEnum, { description: 'What it is.' })
  kind!: ReportKind;

  @Field(() => ReportStateEnum, { description: 'Where it stands.' })
  state!: ReportState;

  @Field(() => String, { description: 'When it was sent, ISO 8601.' })
  sentAt!: string;

  @Field(() => String, { description: 'When it last moved, ISO 8601.' })
  movedAt!: string;

  @Field(() => String, { description: 'Who wrote it.' })
  reporterName!: string;

  @Field(() => String, { nullable: true, description: 'Whom it is about; null in a list where only the words tell.' })
  subjectName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who handles it.' })
  handlerName!: string | null;
}

@ObjectType('OpenedReport', { description: 'A report with its words. That it was opened is in the log.' })
export class OpenedReportType {
  @Field(() => ReportType, { description: 'The report.' })
  report!: ReportType;

  @Field(() => String, { description: 'What its writer said.' })
  text!: string;
}

@ObjectType('ReportSent', { description: 'The report is with whoever handles it.' })
export class ReportSentType {
  @Field(() => ID, { description: 'Its id; the same when it was sent twice.' })
  reportId!: string;
}

export const SendReportResult = resultOf('SendReportResult', 'Sent, or why not.', ReportSentType, 'ReportSent', [
  refusalType('ReportRefused', 'The report cannot be sent like this.'),
]);
export const MoveReportResult = resultOf('MoveReportResult', 'The report as it is now.', ReportType, 'Report', [
  refusalType('ReportAlreadyThere', 'Somebody has moved it there already.'),
]);
