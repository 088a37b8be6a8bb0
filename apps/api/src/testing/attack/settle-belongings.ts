import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { ApiUnderTest } from '../api-under-test';
import type { WorldModel } from './model';
import { insert } from './rows';

const THEN = '2025-01-01';
const hashOf = (id: string) => createHash('sha256').update(id).digest();
const hexOf = (id: string) => `\\x${hashOf(id).toString('hex')}`;

/** What a client of the model signs in with. */
export const secretOf = (clientId: string) => `secret-of-${clientId}`;

/** Passkeys, invitations and API clients, through the walls; sessions and addresses by the one role that may write them. */
export async function settleBelongings(api: ApiUnderTest, world: WorldModel, accounts: ReadonlyMap<string, string>) {
  const { database } = api.server;
  for (const { personId, passkeyId, passkeyName } of world.keys)
    await database.for(personId).writing(null, (tenant) =>
      insert(tenant, 'passkey', [
        {
          id: passkeyId,
          person_id: personId,
          credential_id: passkeyId,
          public_key: hexOf(passkeyId),
          counter: 0,
          transports: [],
          name: passkeyName,
          created_at: THEN,
        },
      ]),
    );
  for (const { id } of world.institutions) await settleAt(api, world, id);
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  try {
    await owner.query('set role chiron_sign_in');
    for (const { personId, sessionId, device, secondAddress } of world.keys) {
      const accountId = accounts.get(personId);
      await owner.query(
        `insert into session (token_hash, account_id, expires_at, id, device) values ($1, $2, now() + interval '1 hour', $3, $4)`,
        [hashOf(sessionId), accountId, sessionId, device],
      );
      await owner.query(
        `insert into account_email (account_id, address, kind, verified_at) values ($1, $2, 'PERSONAL', $3)`,
        [accountId, secondAddress, THEN],
      );
    }
  } finally {
    await owner.end();
  }
}

async function settleAt({ server: { database } }: ApiUnderTest, world: WorldModel, institutionId: string) {
  const here = <T extends { institutionId: string }>(things: readonly T[]) =>
    things.filter((thing) => thing.institutionId === institutionId);
  const admin = here(world.imports)[0]?.startedBy;
  await database.writing(institutionId, async (tenant) => {
    await insert(
      tenant,
      'invitation',
      here(world.invitations).map(({ id, personId, address }) => ({
        institution_id: institutionId,
        id,
        person_id: personId,
        address,
        token_hash: hexOf(id),
        invited_by: admin,
        letters: 1,
        sent_at: THEN,
        expires_at: '2125-01-01',
      })),
    );
    await insert(
      tenant,
      'api_client',
      here(world.clients).map(({ id, recipientId, agreementId, name }) => ({
        institution_id: institutionId,
        id,
        name,
        recipient_id: recipientId,
        agreement_id: agreementId,
        scopes: ['people:read', 'affiliations:read', 'mentorships:read', 'lineage:read'],
        created_by: admin,
        created_at: THEN,
      })),
    );
    await insert(
      tenant,
      'api_client_secret',
      here(world.clients).map(({ id }) => ({
        institution_id: institutionId,
        id,
        client_id: id,
        secret_hash: hexOf(secretOf(id)),
        created_at: THEN,
      })),
    );
  });
}
