import { PasskeyRefused, ProofRefused } from '@chiron/domain/sign-in';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { issueChallenge, takeChallenge } from '../../platform/challenge';
import type { OpenContext } from '../../platform/request-context';
import type { Limit } from '../../platform/throttle';
import { begin, type Viewer } from '../account';
import { prove } from '../session';
import { CHALLENGE_SECONDS, readAssertion, siteOf, type PasskeyOffer } from './site';

const PURPOSE = 'passkey sign-in';
const BY_ADDRESS: Limit = { name: 'passkey by address', tries: 300, seconds: 900, blockSeconds: 300 };

export interface PasskeyAnswer {
  readonly id: string;
  readonly response: string;
}

/** A challenge for whichever passkey the person has for this site: nobody is named. */
export async function beginPasskeySignIn(context: OpenContext): Promise<PasskeyOffer> {
  await context.throttle.consume(BY_ADDRESS, context.browser.address);
  const { id: rpID } = siteOf(context);
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  const asked = { challenge: options.challenge };
  const id = await issueChallenge(context.database, PURPOSE, asked, CHALLENGE_SECONDS);
  return { id, options: JSON.stringify(options) };
}

/** Opens a session for whomever the passkey belongs to. */
export async function signInWithPasskey(context: OpenContext, answer: PasskeyAnswer): Promise<Viewer> {
  const { accountId } = await ownerOf(context, answer);
  return begin(context, accountId, 'PASSKEY');
}

/** Proves by a passkey of the same account who holds this session. */
export function proveByPasskey(context: OpenContext, answer: PasskeyAnswer): Promise<Viewer> {
  return prove(context, async (held) => {
    const { accountId } = await ownerOf(context, answer).catch((error: unknown) => {
      if (error instanceof PasskeyRefused) throw new ProofRefused();
      throw error;
    });
    return accountId === held.accountId;
  });
}

interface Owner {
  readonly accountId: string;
  readonly personId: string;
}

interface StoredKey {
  public_key: Buffer;
  counter: string;
}

/** Whose passkey answered the challenge. The challenge is spent in any case. */
async function ownerOf(context: OpenContext, { id, response }: PasskeyAnswer): Promise<Owner> {
  const asked = await takeChallenge<{ challenge: string }>(context.database, PURPOSE, id);
  const assertion = readAssertion(response);
  const [owner] = await context.database.statement<{ account_id: string; person_id: string }>(
    'select * from passkey_owner($1)',
    [assertion.id],
  );
  if (!asked || !owner) throw new PasskeyRefused();
  const { id: rpID, origin } = siteOf(context);
  await context.database.for(owner.person_id).writing(null, async ({ query }) => {
    const [key] = await query<StoredKey>(
      'select public_key, counter from passkey where credential_id = $1 and person_id = $2 for update',
      [assertion.id, owner.person_id],
    );
    if (!key) throw new PasskeyRefused();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: { id: assertion.id, publicKey: new Uint8Array(key.public_key), counter: Number(key.counter) },
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || !authenticationInfo) throw new PasskeyRefused();
    await query('update passkey set counter = $2, last_used_at = now() where credential_id = $1', [
      assertion.id,
      authenticationInfo.newCounter,
    ]);
  });
  return { accountId: owner.account_id, personId: owner.person_id };
}
