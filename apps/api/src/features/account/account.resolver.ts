import { may, type StaffRole } from '@chiron/domain/permission';
import { CAPABILITIES } from '@chiron/domain/permission';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { PersonType } from '../person';
import { DemoSignInType, SignInResult, StaffRoleEnum, ViewerType } from './account.type';
import { actAt } from './act-at';
import { signIn } from './sign-in';
import { demoSignIns, signInAsDemo } from './sign-in-as-demo';
import { signOut, signOutEverywhere } from './sign-out';
import { viewer, viewerCard, type Viewer } from './viewer';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @FieldResolver(() => PersonType, { description: 'The viewer as a person.' })
  person(@Root() one: Viewer) {
    return viewerCard(one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer operates the installation.' })
  isOperator(@Root() { actor }: Viewer): boolean {
    return actor.isOperator;
  }

  @FieldResolver(() => InstitutionType, { nullable: true, description: 'Where the viewer acts now.' })
  actingAt(@Root() { actor, context }: Viewer) {
    return actor.actingAt ? institutionsOf(context).load(actor.actingAt) : null;
  }

  @FieldResolver(() => [InstitutionType], { description: 'Where the viewer has a current affiliation.' })
  memberOf(@Root() { actor, context }: Viewer) {
    return institutionsOf(context).loadMany([...actor.memberOf]);
  }

  @FieldResolver(() => [StaffRoleEnum], { description: 'Staff roles held where the viewer acts.' })
  staffRoles(@Root() { actor }: Viewer): readonly StaffRole[] {
    return actor.staffRoles;
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do where they act, by name.' })
  capabilities(@Root() { actor }: Viewer): string[] {
    const { actingAt } = actor;
    return actingAt ? CAPABILITIES.filter((capability) => may(actor, capability, actingAt)) : [];
  }
}

@Resolver()
export class SignInResolver {
  @OpenToAll('Tells a browser whether it is signed in.')
  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in; null before.' })
  viewer(@Ctx() context: OpenContext): Viewer | null {
    return viewer(context);
  }

  @OpenToAll('The sign-in page shows these; there are none outside a demonstration.')
  @Query(() => [DemoSignInType], { description: 'Roles that a demonstration offers.' })
  demoSignIns(@Ctx() context: OpenContext) {
    return demoSignIns(context);
  }

  @OpenToAll('Signing in.')
  @Mutation(() => SignInResult, { description: 'Opens a session for an e-mail and a password.' })
  signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: OpenContext,
  ) {
    return orRefusal(signIn(context, { email, password }).then((entered) => ({ viewer: entered })));
  }

  @OpenToAll('Signing in; not found outside a demonstration.')
  @Mutation(() => ViewerType, { description: 'Enters a demonstration as one of its invented people.' })
  signInAsDemo(@Arg('label', () => String) label: string, @Ctx() context: OpenContext) {
    return signInAsDemo(context, label);
  }
}

@Authorized('own')
@Resolver()
export class SessionResolver {
  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  signOut(@Ctx() context: RequestContext) {
    return signOut(context);
  }

  @Mutation(() => Boolean, { description: 'Ends every session of the account.' })
  signOutEverywhere(@Ctx() context: RequestContext) {
    return signOutEverywhere(context);
  }

  @Mutation(() => ViewerType, { description: 'Goes on at another institution of the viewer.' })
  actAt(@Arg('institutionId', () => ID) institutionId: string, @Ctx() context: RequestContext) {
    return actAt(context, institutionId);
  }
}
