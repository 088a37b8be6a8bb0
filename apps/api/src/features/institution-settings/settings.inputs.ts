import type {
  Contact,
  ContactKind,
  Duty,
  Position,
  ReportingDuty,
  RetentionKind,
} from '@chiron/domain/confidentiality';
import type { Stage } from '@chiron/domain/stage';
import { Field, InputType, Int } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';
import { InstitutionFactsRefusedType } from '../institution';
import { StageEnum } from '../person';
import { ContactKindEnum, DutyEnum, InstitutionSettingsType, PositionEnum, RetentionKindEnum } from './settings.type';

@InputType('StageLabelInput', { description: 'What the institution calls a stage.' })
export class StageLabelInput {
  @Field(() => StageEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => String, { description: 'Its name here, at most 60 characters.' })
  label!: string;
}

@InputType('InstitutionLookInput', { description: 'How an institution is shown.' })
export class InstitutionLookInput {
  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Two to four letters.' })
  crest!: string;

  @Field(() => String, { description: 'Name of a colour of the theme.' })
  accent!: string;

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string;

  @Field(() => [StageLabelInput], { description: 'Stages with names of their own; others keep the usual one.' })
  stageLabels!: StageLabelInput[];
}

@InputType('ReportingDutyInput', { description: 'What somebody in a position must report.' })
export class ReportingDutyInput implements ReportingDuty {
  @Field(() => PositionEnum, { description: 'The position.' })
  position!: Position;

  @Field(() => DutyEnum, { description: 'The duty.' })
  duty!: Duty;

  @Field(() => String, { defaultValue: '', description: 'What must be reported, where something must.' })
  topics!: string;
}

@InputType('ContactInput', { description: 'A confidential office or a crisis line.' })
export class ContactInput implements Contact {
  @Field(() => ContactKindEnum, { description: 'Office or crisis line.' })
  kind!: ContactKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'How to reach it.' })
  contact!: string;

  @Field(() => String, { defaultValue: '', description: 'When it answers.' })
  hours!: string;
}

@InputType('RetentionInput', { description: 'For how long a kind of record is kept.' })
export class RetentionInput {
  @Field(() => RetentionKindEnum, { description: 'The kind of record.' })
  kind!: RetentionKind;

  @Field(() => Int, { description: '1 to 100 years.' })
  years!: number;
}

export const SaveSettingsResult = resultOf(
  'SaveSettingsResult',
  'The settings as they are now, or what is wrong.',
  InstitutionSettingsType,
  'InstitutionSettings',
  [
    InstitutionFactsRefusedType,
    refusalType('DutyRefused', 'A reporting duty is not sound.'),
    refusalType('ContactRefused', 'An office or line is not sound.'),
    refusalType('RetentionRefused', 'A period is not sound.'),
    refusalType('HandlerUnable', 'This person may not handle reports.'),
  ],
);
