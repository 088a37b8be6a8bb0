import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { OpenToClients, PageArgs } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { findPeople } from './find-people';
import { PersonConnection, PersonType } from './person.type';
import { readPerson } from './read-person';

@ArgsType()
class PeopleArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name; typing errors, diacritics and case do not matter.',
  })
  search?: string;

  @Field(() => String, { nullable: true, description: 'Id of the person in the source that staff imported.' })
  sourceId?: string;
}

@Authorized('signed-in')
@Resolver(() => PersonType)
export class PersonResolver {
  @OpenToClients('people:read')
  @Query(() => PersonConnection, {
    description: 'People whom the viewer may see: ranked by name, or for staff all of the institution.',
  })
  people(@Args(() => PeopleArgs) question: PeopleArgs, @Ctx() context: OpenContext) {
    return findPeople(context, question);
  }

  @OpenToClients('people:read')
  @Query(() => PersonType, { description: 'One person. Whom the viewer may not see is not found.' })
  person(@Arg('id', () => ID) id: string, @Ctx() context: OpenContext) {
    return readPerson(context, id);
  }
}
