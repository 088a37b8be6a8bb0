import type { ProgramRole } from '@chiron/domain/program';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, keyOf, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { archiveProgram, changeProgram } from './change-program';
import { createProgram } from './create-program';
import { listPrograms } from './list-programs';
import { addToProgram, removeFromProgram } from './place-in-program';
import { programKey } from './program-view';
import { AddToProgramResult, ProgramInput, ProgramRoleEnum, ProgramType, SaveProgramResult } from './program.type';
import { readProgram } from './read-program';

@Authorized('programs.manage')
@Resolver(() => ProgramType)
export class ProgramResolver {
  @Authorized('programs.read')
  @AtMost(200)
  @Query(() => [ProgramType], { description: 'Programs where the viewer acts, open ones first; at most 200.' })
  programs(@Ctx() context: RequestContext) {
    return listPrograms(context);
  }

  @Authorized('programs.read')
  @Query(() => ProgramType, { description: 'One program, for staff of its institution.' })
  program(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return readProgram(context, id);
  }

  @Mutation(() => SaveProgramResult, {
    description: 'Creates a program where the viewer acts. A coordinator who creates one coordinates it.',
  })
  createProgram(@Arg('facts', () => ProgramInput) facts: ProgramInput, @Ctx() context: RequestContext) {
    return orRefusal(createProgram(context, facts));
  }

  @Mutation(() => SaveProgramResult, {
    description: 'Changes name, purpose and stages; for its coordinators and admins.',
  })
  changeProgram(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: 'The version that was looked at.' }) version: number,
    @Arg('facts', () => ProgramInput) facts: ProgramInput,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(changeProgram(context, programKey(id), { ...facts, version }));
  }

  @Mutation(() => ProgramType, {
    description: 'Puts a program into the archive or takes it out; for its coordinators and admins.',
  })
  archiveProgram(
    @Arg('id', () => ID) id: string,
    @Arg('isArchived', () => Boolean, { defaultValue: true, description: 'False takes it out.' }) isArchived: boolean,
    @Ctx() context: RequestContext,
  ) {
    return archiveProgram(context, programKey(id), isArchived);
  }

  @Mutation(() => AddToProgramResult, {
    description: 'Adds somebody of the institution, or changes their role; for coordinators of the program and admins.',
  })
  addToProgram(
    @Arg('programId', () => ID) programId: string,
    @Arg('personId', () => ID) personId: string,
    @Arg('role', () => ProgramRoleEnum) role: ProgramRole,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(addToProgram(context, programKey(programId), keyOf('Person', personId).id, role));
  }

  @Mutation(() => ProgramType, {
    description: 'Takes somebody out of a program; for coordinators of the program and admins.',
  })
  removeFromProgram(
    @Arg('programId', () => ID) programId: string,
    @Arg('personId', () => ID) personId: string,
    @Ctx() context: RequestContext,
  ) {
    return removeFromProgram(context, programKey(programId), keyOf('Person', personId).id);
  }
}
