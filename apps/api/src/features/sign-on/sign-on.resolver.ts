import { domainOf } from '@chiron/domain/sign-in';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { configureSignIn, signInPolicy, signOnFor } from './sign-on-settings';
import { ConfigureSignInResult, SignInPolicyInput, SignInPolicyType, SignOnOfferType } from './sign-on.type';

@Resolver()
export class SignOnResolver {
  @OpenToAll(
    'The sign-in page leads to an institution’s sign-on by the domain alone, whether the address exists or not.',
  )
  @AtMost(20)
  @Query(() => [SignOnOfferType], { description: 'Sign-ons for addresses of the same domain as this one.' })
  signOnFor(@Arg('email', () => String) email: string, @Ctx() context: OpenContext) {
    return signOnFor(context, domainOf(email));
  }
}

@Authorized('institution.configure')
@Resolver()
export class SignInPolicyResolver {
  @Query(() => SignInPolicyType, { description: 'How members of the institution sign in, for its admins.' })
  signInPolicy(@Ctx() context: RequestContext) {
    return signInPolicy(context);
  }

  @Mutation(() => ConfigureSignInResult, { description: 'Sets how members of the institution sign in.' })
  configureSignIn(@Arg('input', () => SignInPolicyInput) input: SignInPolicyInput, @Ctx() context: RequestContext) {
    return orRefusal(configureSignIn(context, input));
  }
}
