import { mayManageProgram } from '@chiron/domain/program';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardsOf, PersonType, type PersonCard } from '../person';
import type { ProgramView } from './program-view';
import { ProgramPlaceType, ProgramType } from './program.type';
import { peopleOf, type ProgramPlace } from './read-program';

/** What a program tells beyond its columns. Whoever holds one passed the rule of the operation that gave it. */
@Resolver(() => ProgramType)
export class ProgramFieldsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  canManage(@Root() program: ProgramView, @Ctx() { actor }: RequestContext): boolean {
    return mayManageProgram(actor, program);
  }

  @AtMost(20)
  @FieldResolver(() => [PersonType], { description: 'Who coordinates it, as far as the viewer may know them.' })
  async coordinators(@Root() { coordinatorIds }: ProgramView, @Ctx() context: RequestContext): Promise<PersonCard[]> {
    const cards = await cardsOf(context).loadMany(coordinatorIds);
    return cards.filter((card): card is PersonCard => card !== null && !(card instanceof Error));
  }

  @AtMost(500)
  @FieldResolver(() => [ProgramPlaceType], { description: 'Coordinators, then members; at most 500.' })
  people(@Root() program: ProgramView, @Ctx() context: RequestContext) {
    return peopleOf(context, program);
  }
}

@Resolver(() => ProgramPlaceType)
export class ProgramPlaceResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who it is.' })
  person(@Root() place: ProgramPlace, @Ctx() context: RequestContext) {
    return cardsOf(context).load(place.personId);
  }
}
