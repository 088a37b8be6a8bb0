import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { ProveResult } from '../session';
import { passkeysOf, removePasskey, renamePasskey } from './own-passkeys';
import { SignInWithPasskeyResult } from './passkey.results';
import {
  BeginPasskeyResult,
  BeginPasskeySignInResult,
  KeepPasskeyResult,
  PasskeyType,
  RemovePasskeyResult,
} from './passkey.type';
import { beginPasskey, keepPasskey } from './register-passkey';
import { beginPasskeySignIn, proveByPasskey, signInWithPasskey } from './sign-in-with-passkey';

const RESPONSE = 'What the browser answered, as JSON.';

@Resolver()
export class PasskeySignInResolver {
  @OpenToAll('Signing in.')
  @Mutation(() => BeginPasskeySignInResult, { description: 'A challenge for a passkey of this site, whosever it is.' })
  beginPasskeySignIn(@Ctx() context: OpenContext) {
    return orRefusal(beginPasskeySignIn(context));
  }

  @OpenToAll('Signing in.')
  @Mutation(() => SignInWithPasskeyResult, { description: 'Opens a session for whomever the passkey belongs to.' })
  signInWithPasskey(
    @Arg('id', () => String, { description: 'Of the challenge.' }) id: string,
    @Arg('response', () => String, { description: RESPONSE }) response: string,
    @Ctx() context: OpenContext,
  ) {
    return orRefusal(signInWithPasskey(context, { id, response }).then((viewer) => ({ viewer })));
  }

  @OpenToAll('A covered session has no actor; the proof is what opens it.')
  @Mutation(() => ProveResult, { description: 'Proves by a passkey who holds this session.' })
  proveByPasskey(
    @Arg('id', () => String, { description: 'Of a challenge of beginPasskeySignIn.' }) id: string,
    @Arg('response', () => String, { description: RESPONSE }) response: string,
    @Ctx() context: OpenContext,
  ) {
    return orRefusal(proveByPasskey(context, { id, response }).then((viewer) => ({ viewer })));
  }
}

@Authorized('own')
@Resolver()
export class OwnPasskeyResolver {
  @AtMost(50)
  @Query(() => [PasskeyType], { description: 'The viewer’s passkeys, the newest first.' })
  myPasskeys(@Ctx() context: RequestContext) {
    return passkeysOf(context);
  }

  @Mutation(() => BeginPasskeyResult, { description: 'What a browser needs to make a passkey for the viewer.' })
  beginPasskey(@Ctx() context: RequestContext) {
    return orRefusal(beginPasskey(context));
  }

  @Mutation(() => KeepPasskeyResult, { description: 'Keeps the public key of a passkey that the browser made.' })
  keepPasskey(
    @Arg('id', () => String, { description: 'Of the offer.' }) id: string,
    @Arg('response', () => String, { description: RESPONSE }) response: string,
    @Arg('name', () => String, { description: 'The viewer’s own name for it.' }) name: string,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(keepPasskey(context, { id, response, name }));
  }

  @Mutation(() => PasskeyType, { description: 'Gives a passkey another name.' })
  renamePasskey(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: RequestContext,
  ) {
    return renamePasskey(context, { id, name });
  }

  @Mutation(() => RemovePasskeyResult, { description: 'Removes a passkey of the viewer.' })
  removePasskey(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(removePasskey(context, id));
  }
}
