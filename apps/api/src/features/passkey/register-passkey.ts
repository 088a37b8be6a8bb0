import { PasskeyRefused } from '@chiron/domain/sign-in';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { issueChallenge, takeChallenge } from '../../platform/challenge';
import { newId } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { ensureProved } from '../session';
import { nameFrom, passkeysOf, type Passkey } from './own-passkeys';
import { CHALLENGE_SECONDS, readResponse, siteOf, type PasskeyOffer } from './site';

const PURPOSE = 'passkey registration';

interface Asked {
  readonly challenge: string;
  readonly personId: string;
}

/** What a browser needs to make a passkey for the viewer. It is answered once, within five minutes. */
export async function beginPasskey(context: RequestContext): Promise<PasskeyOffer> {
  const { accountId, personId } = await ensureProved(context);
  const { id: rpID } = siteOf(context);
  const [account] = await context.database.statement<{ email: string }>('select email from account_keys($1)', [
    accountId,
  ]);
  const known = await passkeysOf(context);
  const options = await generateRegistrationOptions({
    rpName: 'Chiron',
    rpID,
    userName: account?.email ?? '',
    userID: new Uint8Array(Buffer.from(personId)),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    // A passkey is found without an e-mail, and checks its user: two factors in one.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const asked: Asked = { challenge: options.challenge, personId };
  const id = await issueChallenge(context.database, PURPOSE, asked, CHALLENGE_SECONDS);
  return { id, options: JSON.stringify(options) };
}

/** Keeps the public key of the passkey that the browser made. */
export async function keepPasskey(
  context: RequestContext,
  { id, response, name }: { id: string; response: string; name: string },
): Promise<Passkey> {
  const { database, actor, now } = context;
  const asked = await takeChallenge<Asked>(database, PURPOSE, id);
  if (asked?.personId !== actor.personId) throw new PasskeyRefused();
  const { id: rpID, origin } = siteOf(context);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: readResponse(response),
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw new PasskeyRefused();
  const { credential } = registrationInfo;
  const passkey = { id: newId(), name: nameFrom(name), createdAt: now(), lastUsedAt: null };
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    const kept = await query(
      `insert into passkey (id, person_id, credential_id, public_key, counter, transports, name)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning true`,
      [
        passkey.id,
        actor.personId,
        credential.id,
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        passkey.name,
      ],
    );
    if (kept.length === 0) throw new PasskeyRefused();
    await audit.record('passkey.added', { accountId: actor.accountId, passkeyId: passkey.id });
  });
  return passkey;
}
