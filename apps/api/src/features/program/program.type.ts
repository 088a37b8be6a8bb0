import { PROGRAM_ROLES, type ProgramFacts, type ProgramRole } from '@chiron/domain/program';
import type { Stage } from '@chiron/domain/stage';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf, NodeInterface, refusalType, resultOf } from '../../platform/graphql';
import { StageEnum } from '../person';

export const ProgramRoleEnum = enumOf(PROGRAM_ROLES, 'ProgramRole', 'What somebody is in a program.');

@ObjectType('ProgramPlace', { description: 'Somebody in a program.' })
export class ProgramPlaceType {
  @Field(() => ProgramRoleEnum, { description: 'Coordinator or member.' })
  role!: ProgramRole;

  @Field(() => String, { description: 'Since when, ISO 8601.' })
  since!: string;
}

@ObjectType('Program', {
  implements: NodeInterface,
  description: 'What staff run mentorship as: its coordinators, its members, and the stages that it takes.',
})
export class ProgramType extends NodeInterface {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it is for; may be empty.' })
  purpose!: string;

  @Field(() => [StageEnum], { description: 'Stages whose people may belong to it; none means every stage.' })
  stages!: Stage[];

  @Field(() => String, { nullable: true, description: 'When it was put into the archive, ISO 8601.' })
  archivedAt!: string | null;

  @Field(() => Int, { description: 'How many members it has, coordinators not counted.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Counts changes; send it back with a change.' })
  version!: number;
}

@InputType('ProgramInput', { description: 'What staff decide about a program.' })
export class ProgramInput implements ProgramFacts {
  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'What it is for, at most 1,000 characters.' })
  purpose!: string;

  @Field(() => [StageEnum], { defaultValue: [], description: 'Stages that it takes; none means every stage.' })
  stages!: Stage[];
}

const Refused = refusalType('ProgramFactsRefused', 'A fact of the program is not sound, or has changed meanwhile.');
const Archived = refusalType('ProgramArchived', 'The program is in the archive.');
const NotAllowed = refusalType('StageNotAllowed', 'The program does not take people at this stage.');
const NoStaff = refusalType('NotOnTheStaff', 'Only staff who may run programs coordinate one.');

export const SaveProgramResult = resultOf(
  'SaveProgramResult',
  'The program as it is now, or what is wrong.',
  ProgramType,
  'Program',
  [Refused],
);
export const AddToProgramResult = resultOf(
  'AddToProgramResult',
  'The program as it is now, or why they were not added.',
  ProgramType,
  'Program',
  [Archived, NotAllowed, NoStaff],
);
