import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  GraphQLISODateTime,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { toGlobalId } from '@chiron/domain/ids';
import { orRefusal, refusalType, resultOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { deactivateAccount, endAffiliation } from './end-access';
import { personAccess, type PersonAccess } from './read-access';
import { restoreAccess } from './restore-access';

@ObjectType('PersonAccess', { description: 'A person’s access to the institution at which the viewer acts.' })
export class PersonAccessType {
  @Field(() => Boolean, { description: 'Whether an affiliation here is current.' })
  isCurrent!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When staff ended it by hand; null unless they did.',
  })
  endedAt!: Date | null;
}

const OwnAccessType = refusalType('OwnAccess', 'Nobody ends their own access.');
const EndAccessResult = resultOf(
  'EndAccessResult',
  'The access has ended, or why not.',
  PersonAccessType,
  'PersonAccess',
  [OwnAccessType],
);

@Authorized('accounts.deactivate')
@Resolver(() => PersonAccessType)
export class DepartureResolver {
  @FieldResolver(() => ID, { description: 'Names the person.' })
  id(@Root() { personId }: PersonAccess) {
    return toGlobalId('Person', personId);
  }

  @Query(() => PersonAccessType, { description: 'A person’s access to the institution at which the viewer acts.' })
  personAccess(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return personAccess(context, personId);
  }

  @Mutation(() => EndAccessResult, {
    description: 'Somebody leaves: their affiliations here end today. Their account stays theirs.',
  })
  endAffiliation(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return orRefusal(endAffiliation(context, personId));
  }

  @Mutation(() => EndAccessResult, {
    description: 'Ends the affiliations here, and closes the account of whoever stands nowhere else.',
  })
  deactivateAccount(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return orRefusal(deactivateAccount(context, personId));
  }

  @Mutation(() => PersonAccessType, { description: 'Gives back what staff of this institution ended.' })
  restoreAccess(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return restoreAccess(context, personId);
  }
}
