import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { confirmAddress } from './confirm-address';
import { AddressLinkResult, RecoverAccountResult, SignInByLinkResult } from './letters.type';
import { recoverAccount } from './recover-account';
import { askForLink } from './send-link';
import { signInByLink } from './sign-in-by-link';
import { undoAddressChange } from './undo-address-change';

@Resolver()
export class LinkResolver {
  @OpenToAll('Signing in; the answer is the same for every address.')
  @Mutation(() => Boolean, {
    description: 'Mails a link for signing in, if the address opens an account. Always true.',
  })
  sendSignInLink(@Arg('email', () => String) email: string, @Ctx() context: OpenContext) {
    return askForLink(context, 'SIGN_IN', email);
  }

  @OpenToAll('Signing in: the token is the proof.')
  @Mutation(() => SignInByLinkResult, { description: 'Opens a session for a mailed link.' })
  signInByLink(@Arg('token', () => String) token: string, @Ctx() context: OpenContext) {
    return orRefusal(signInByLink(context, token).then((viewer) => ({ viewer })));
  }

  @OpenToAll('Recovery; the answer is the same for every address.')
  @Mutation(() => Boolean, {
    description: 'Mails a link for a new password, if the address opens an account. Always true.',
  })
  sendRecoveryLink(@Arg('email', () => String) email: string, @Ctx() context: OpenContext) {
    return askForLink(context, 'RECOVERY', email);
  }

  @OpenToAll('Recovery: the token is the proof.')
  @Mutation(() => RecoverAccountResult, { description: 'Sets a new password by a mailed link and ends every session.' })
  recoverAccount(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: OpenContext,
  ) {
    return orRefusal(recoverAccount(context, { token, password }));
  }

  @OpenToAll('A letter may be opened where nobody is signed in: the token is the proof.')
  @Mutation(() => AddressLinkResult, {
    description: 'Adds the address to which the link was mailed to the account that asked for it.',
  })
  confirmAddress(@Arg('token', () => String) token: string, @Ctx() context: OpenContext) {
    return orRefusal(confirmAddress(context, token));
  }

  @OpenToAll('Whoever lost an account cannot sign in: the token is the proof.')
  @Mutation(() => AddressLinkResult, { description: 'Puts an address back to its account and ends every session.' })
  undoAddressChange(@Arg('token', () => String) token: string, @Ctx() context: OpenContext) {
    return orRefusal(undoAddressChange(context, token));
  }
}
