import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { countChildren, type ChildTotals } from './count-children';
import { countOwn } from './count-own';
import { ChildTotalsType, InstitutionTotalsType } from './totals.type';

@Authorized('totals.read')
@Resolver(() => ChildTotalsType)
export class TotalsResolver {
  @Query(() => InstitutionTotalsType, { description: 'The institution where the viewer acts, in numbers.' })
  institutionTotals(@Ctx() context: RequestContext) {
    return countOwn(context);
  }

  @AtMost(100)
  @Query(() => [ChildTotalsType], {
    description: 'Child institutions of the one where the viewer acts, in numbers of at least 6; never their people.',
  })
  childrenTotals(@Ctx() context: RequestContext) {
    return countChildren(context);
  }

  @FieldResolver(() => InstitutionType, { description: 'Which institution.' })
  institution(@Root() { institutionId }: ChildTotals, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }
}
