import { IMPORT_STATES, type ImportState } from '@chiron/domain/import';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf, AtMost, connectionOf, NodeInterface } from '../../platform/graphql';
import { FINDING_KINDS, type Finding, type FindingKind, type ImportProgress } from '../import';

export const ImportStateEnum = enumOf(IMPORT_STATES, 'ImportState', 'Where an import stands.');
export const ImportPhaseEnum = enumOf(
  ['READING', 'COMPARING', 'WRITING'] as const,
  'ImportPhase',
  'What an import at work is doing.',
);
export const FindingKindEnum = enumOf(
  FINDING_KINDS,
  'FindingKind',
  'REFUSED and CONFLICTING rows must be mended or skipped; CHANGED rows update what is known; NOTED is worth knowing.',
);
export const FindingAboutEnum = enumOf(['PEOPLE', 'MENTORSHIPS'] as const, 'FindingAbout', 'What a finding is about.');

@ObjectType('ImportFile', { description: 'A file that was uploaded whole.' })
export class ImportFileType {
  @Field(() => String, { description: '`people` or `mentorships`.' })
  role!: string;

  @Field(() => String, { description: 'Its name when it was uploaded.' })
  name!: string;

  @Field(() => Float, { description: 'Bytes.' })
  size!: number;
}

@ObjectType('ImportCounts', { description: 'What an import makes of people, or of mentorships.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'New here.' })
  added!: number;

  @Field(() => Int, { description: 'Known, and told differently now.' })
  changed!: number;

  @Field(() => Int, { description: 'Known just so.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that cannot be.' })
  refused!: number;

  @Field(() => Int, { description: 'Told in two ways: one for each date, place or name that differs.' })
  conflicting!: number;
}

@ObjectType('ImportFindingCounts', { description: 'How many findings there are of each kind, listed or not.' })
export class ImportFindingCountsType {
  @Field(() => Int, { description: 'Rows that cannot be.' })
  refused!: number;

  @Field(() => Int, { description: 'Disagreements.' })
  conflicting!: number;

  @Field(() => Int, { description: 'Changes to what is known.' })
  changed!: number;

  @Field(() => Int, { description: 'Worth knowing; in nobody’s way.' })
  noted!: number;
}

@ObjectType('ImportCycles', { description: 'Circles of people who mentored each other, as the lineage would be.' })
export class ImportCyclesType {
  @Field(() => Int, { description: 'Groups in which everybody descends from everybody.' })
  groups!: number;

  @Field(() => Int, { description: 'People in such groups.' })
  people!: number;

  @Field(() => [String], { description: 'Names along one circle.' })
  example!: string[];
}

@ObjectType('IgnoredColumns', { description: 'Columns of a file that an import does not read.' })
export class IgnoredColumnsType {
  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => [String], { description: 'Headers of the columns.' })
  columns!: string[];
}

@ObjectType('ImportFault', { description: 'Why an import failed. Nothing was written.' })
export class ImportFaultType {
  @Field(() => String, { nullable: true, description: 'The file at fault; null when it is none.' })
  file!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line, from 1.' })
  line!: number | null;

  @Field(() => Int, { nullable: true, description: 'Character within the line, from 1.' })
  column!: number | null;

  @Field(() => String, { description: 'What is wrong and what to do.' })
  problem!: string;
}

@ObjectType('ImportFinding', { description: 'A row that an import refuses, doubts, changes something by, or notes.' })
export class ImportFindingType implements Finding {
  @Field(() => FindingKindEnum, { description: 'What it means for the import.' })
  kind!: FindingKind;

  @Field(() => FindingAboutEnum, { description: 'What it is about.' })
  about!: Finding['about'];

  @Field(() => String, { nullable: true, description: 'Name of the file; null when it concerns the whole.' })
  file!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line in the file, from 1.' })
  line!: number | null;

  @Field(() => String, { description: 'What was found.' })
  reason!: string;
}

export const ImportFindingConnection = connectionOf('ImportFinding', ImportFindingType);

@ObjectType('Import', {
  implements: NodeInterface,
  description: 'Rows of files on their way into an institution, from upload through a dry run to done.',
})
export class ImportType extends NodeInterface {
  @Field(() => String, { description: 'Where the ids come from; the same id of the same source is the same person.' })
  source!: string;

  @Field(() => ImportStateEnum, { description: 'Where it stands. Work that has fallen silent has FAILED.' })
  state!: ImportState;

  @Field(() => ImportPhaseEnum, { nullable: true, description: 'What it is doing, while at work.' })
  phase!: ImportProgress['phase'] | null;

  @Field(() => Float, { description: 'Share of the work that is done, 0 to 1.' })
  progress!: number;

  @Field(() => String, { description: 'When it was begun, ISO 8601 in UTC.' })
  createdAt!: string;

  @AtMost(2)
  @Field(() => [ImportFileType], {
    description: 'Files that arrived whole. Their rows are removed when they are applied.',
  })
  files!: ImportFileType[];

  @Field(() => ImportCountsType, { nullable: true, description: 'What it makes of people; null before a check.' })
  people!: ImportCountsType | null;

  @Field(() => ImportCountsType, { nullable: true, description: 'What it makes of mentorships; null before a check.' })
  mentorships!: ImportCountsType | null;

  @Field(() => Int, { description: 'Rows of all files.' })
  rows!: number;

  @Field(() => Int, { description: 'Relations that several rows tell, and that are one each.' })
  toldTwice!: number;

  @Field(() => Int, { description: 'Relations that are told in two ways.' })
  disputed!: number;

  @Field(() => ImportFindingCountsType, { nullable: true, description: 'Findings by kind; null before a check.' })
  found!: ImportFindingCountsType | null;

  @Field(() => ImportCyclesType, { nullable: true, description: 'Circles in the lineage; null before a check.' })
  cycles!: ImportCyclesType | null;

  @AtMost(2)
  @Field(() => [IgnoredColumnsType], { description: 'Columns that it does not read.' })
  ignoredColumns!: IgnoredColumnsType[];

  @Field(() => ImportFaultType, { nullable: true, description: 'Why it failed, where it has.' })
  fault!: ImportFaultType | null;
}

export const ImportConnection = connectionOf('Import', ImportType);
