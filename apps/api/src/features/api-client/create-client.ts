import { ApiClientUnclear, ensureClear } from '@chiron/domain/api-client';
import { newId, notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { clientAt, type ClientView } from './client-view';
import { managedBy } from './list-clients';
import { digest, newSecret } from './secret';

export interface NewClientInput {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Global id of the partner; the own institution where there is none. */
  readonly institutionId?: string | null;
  /** Global id of the agreement that a partner's client serves. */
  readonly agreementId?: string | null;
}

/** A client with a secret that is told this once. */
export interface IssuedSecret {
  readonly client: ClientView;
  readonly secret: string;
}

/** Makes a client for the institution itself or, under a sharing agreement, for a partner. */
export function createClient(context: RequestContext, input: NewClientInput): Promise<IssuedSecret> {
  const grantedBy = managedBy(context);
  const recipient = input.institutionId ? keyOf('Institution', input.institutionId).id : grantedBy;
  return context.database.writing(grantedBy, async (tenant) => {
    const agreementId = input.agreementId ? keyOf('SharingAgreement', input.agreementId).id : null;
    const scopes = ensureClear({ ...input, institutionId: recipient, agreementId }, grantedBy);
    await ensureKnown(tenant, recipient);
    if (agreementId !== null) await ensureBetween(tenant, agreementId, { giver: grantedBy, recipient });
    const id = newId();
    await tenant.query(
      `insert into api_client (institution_id, id, name, recipient_id, agreement_id, scopes, created_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [grantedBy, id, input.name.trim(), recipient, agreementId, scopes, context.actor.personId],
    );
    const secret = await addSecret(tenant, grantedBy, id);
    const client = await clientAt(tenant, grantedBy, id);
    if (!client) throw notFound();
    await tenant.audit.record('client.created', { clientId: id, recipientId: recipient, scopes: scopes.join(' ') });
    return { client, secret };
  });
}

async function ensureKnown({ query }: Tenant, recipient: string): Promise<void> {
  const found = await query('select from institution where id = $1', [recipient]);
  if (found.length === 0) throw notFound();
}

/** A client serves what its own institution gives to that partner: an agreement of others, or the other way, is none. */
async function ensureBetween(
  { query }: Tenant,
  agreementId: string,
  { giver, recipient }: { giver: string; recipient: string },
): Promise<void> {
  const found = await query('select from sharing_agreement where id = $1 and giver_id = $2 and recipient_id = $3', [
    agreementId,
    giver,
    recipient,
  ]);
  if (found.length > 0) return;
  throw new ApiClientUnclear('agreementId', 'Choose an agreement by which your institution shares with this partner.');
}

/** A new secret beside whatever there is. Only its digest is kept. */
export async function addSecret({ query }: Tenant, institutionId: string, clientId: string): Promise<string> {
  const secret = newSecret();
  await query('insert into api_client_secret (institution_id, id, client_id, secret_hash) values ($1, $2, $3, $4)', [
    institutionId,
    newId(),
    clientId,
    digest(secret),
  ]);
  return secret;
}
