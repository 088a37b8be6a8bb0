import {
  CONTACT_KINDS,
  DUTIES,
  POSITIONS,
  RETENTION_KINDS,
  type ContactKind,
  type Duty,
  type Position,
  type RetentionKind,
} from '@chiron/domain/confidentiality';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, AtMost } from '../../platform/graphql';

export const PositionEnum = enumOf<Position>(
  POSITIONS,
  'Position',
  'What somebody is at an institution: a training stage or a staff role.',
);
export const DutyEnum = enumOf<Duty>(
  DUTIES,
  'Duty',
  'What somebody must pass on. UNKNOWN, and what is not recorded, means: assume they must.',
);
export const ContactKindEnum = enumOf<ContactKind>(
  CONTACT_KINDS,
  'ContactKind',
  'A confidential office or a crisis line.',
);
export const RetentionKindEnum = enumOf<RetentionKind>(
  RETENTION_KINDS,
  'RetentionKind',
  'A kind of record that is kept.',
);

@ObjectType('ReportingDuty', { description: 'What somebody in a position must report.' })
export class ReportingDutyType {
  @Field(() => PositionEnum, { description: 'The position.' })
  position!: Position;

  @Field(() => DutyEnum, { description: 'The duty.' })
  duty!: Duty;

  @Field(() => String, { description: 'What must be reported; empty for other duties.' })
  topics!: string;
}

@ObjectType('ConfidentialContact', { description: 'An office that may keep a confidence, or a line for a crisis.' })
export class ConfidentialContactType {
  @Field(() => ID, { description: 'Tells it from others; new with every change.' })
  id!: string;

  @Field(() => ContactKindEnum, { description: 'Office or crisis line.' })
  kind!: ContactKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'How to reach it.' })
  contact!: string;

  @Field(() => String, { description: 'When it answers; may be empty.' })
  hours!: string;
}

@ObjectType('RetentionPeriod', { description: 'For how long a kind of record is kept after an affiliation has ended.' })
export class RetentionPeriodType {
  @Field(() => RetentionKindEnum, { description: 'The kind of record. Reports count from when they were closed.' })
  kind!: RetentionKind;

  @Field(() => Int, { nullable: true, description: 'Years; null: without a limit.' })
  years!: number | null;
}

@ObjectType('Readiness', { description: 'What is missing before private writing may open.' })
export class ReadinessType {
  @Field(() => Boolean, { description: 'Nothing is missing.' })
  isReady!: boolean;

  @Field(() => [PositionEnum], { description: 'Positions without a recorded duty.' })
  positionsMissing!: Position[];

  @Field(() => Boolean, { description: 'There is no confidential office.' })
  lacksOffice!: boolean;

  @Field(() => Boolean, { description: 'There is no crisis line.' })
  lacksCrisisLine!: boolean;

  @Field(() => Boolean, { description: 'There is no emergency number.' })
  lacksEmergency!: boolean;
}

@ObjectType('PastRetention', { description: 'What has outlived its period. Nothing is deleted by itself.' })
export class PastRetentionType {
  @Field(() => RetentionKindEnum, { description: 'The kind of record.' })
  kind!: RetentionKind;

  @Field(() => Int, { description: 'The period in years.' })
  years!: number;

  @Field(() => Int, { description: 'How many are past it.' })
  count!: number;
}

@ObjectType('InstitutionSettings', { description: 'What the admins of an institution decide; for them alone.' })
export class InstitutionSettingsType {
  @Field(() => String, { description: 'Whom to call in an emergency; may be empty.' })
  emergency!: string;

  @Field(() => Boolean, { description: 'Whether it enrols people under age.' })
  enrolsMinors!: boolean;

  @AtMost(50)
  @Field(() => [ConfidentialContactType], { description: 'Confidential offices, then crisis lines.' })
  contacts!: ConfidentialContactType[];

  @AtMost(10)
  @Field(() => [RetentionPeriodType], { description: 'Every kind of record with its period.' })
  retention!: RetentionPeriodType[];
}

@ObjectType('HelpContacts', { description: 'Whom a member of an institution can turn to.' })
export class HelpContactsType {
  @Field(() => String, { description: 'Whom to call in an emergency; may be empty.' })
  emergency!: string;

  @AtMost(50)
  @Field(() => [ConfidentialContactType], { description: 'Confidential offices, then crisis lines.' })
  contacts!: ConfidentialContactType[];
}
