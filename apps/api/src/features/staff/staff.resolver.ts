import type { StaffRole } from '@chiron/domain/permission';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AtMost, keyOf, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { StaffRoleEnum } from '../account';
import { cardsOf, PersonType } from '../person';
import { grantRole, revokeRole } from './change-roles';
import { listStaff, type StaffPlace } from './list-staff';
import { GrantRoleResult, RevokeRoleResult, StaffPlaceType } from './staff.type';

@Authorized('roles.grant')
@Resolver(() => StaffPlaceType)
export class StaffResolver {
  @AtMost(500)
  @Query(() => [StaffPlaceType], { description: 'Who holds a staff role where the viewer acts; at most 500.' })
  staff(@Ctx() context: RequestContext) {
    return listStaff(context);
  }

  @Mutation(() => GrantRoleResult, {
    description: 'Gives a staff role to somebody with a record and an account; their next request holds it.',
  })
  grantRole(
    @Arg('personId', () => ID) personId: string,
    @Arg('role', () => StaffRoleEnum) role: StaffRole,
    @Ctx() context: RequestContext,
  ) {
    const change = { personId: keyOf('Person', personId).id, role };
    return orRefusal(grantRole(context, change).then(() => ({ personId })));
  }

  @Mutation(() => RevokeRoleResult, { description: 'Takes a staff role away; their next request is without it.' })
  revokeRole(
    @Arg('personId', () => ID) personId: string,
    @Arg('role', () => StaffRoleEnum) role: StaffRole,
    @Ctx() context: RequestContext,
  ) {
    const change = { personId: keyOf('Person', personId).id, role };
    return orRefusal(revokeRole(context, change).then(() => ({ personId })));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who holds it.' })
  person(@Root() place: StaffPlace, @Ctx() context: RequestContext) {
    return cardsOf(context).load(place.personId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who granted it, where that was done here.' })
  grantedBy(@Root() place: StaffPlace, @Ctx() context: RequestContext) {
    return place.grantedById === null ? null : cardsOf(context).load(place.grantedById);
  }
}
