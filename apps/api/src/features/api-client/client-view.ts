import type { Scope } from '@chiron/domain/api-client';
import { toGlobalId } from '@chiron/domain/ids';
import type { Tenant } from '../../platform/database';

/** A client as its institution's admins see it. Times are ISO 8601 in UTC. */
export interface ClientView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly recipientId: string;
  readonly grantedBy: string;
  readonly agreementId: string | null;
  readonly createdAt: string;
  readonly calledAt: string | null;
  readonly revokedAt: string | null;
  readonly olderSecretEndsAt: string | null;
}

const MOST = 200;

type Row = { [Field in keyof ClientView]: ClientView[Field] extends string | null ? Date | string | null : unknown };

const SELECT = `
select c.id, c.name, c.scopes, c.recipient_id as "recipientId", c.institution_id as "grantedBy", c.agreement_id as "agreementId",
       c.created_at as "createdAt", c.called_at as "calledAt", c.revoked_at as "revokedAt",
       (select max(s.ends_at) from api_client_secret s
         where s.institution_id = c.institution_id and s.client_id = c.id and s.ends_at > now() and c.revoked_at is null) as "olderSecretEndsAt"
  from api_client c`;

export async function clientsOf({ query }: Tenant, institutionId: string): Promise<ClientView[]> {
  const rows = await query<Row>(
    `${SELECT} where c.institution_id = $1 order by c.revoked_at is not null, c.created_at desc, c.id limit ${MOST}`,
    [institutionId],
  );
  return rows.map(viewOf);
}

/** One client of the institution, or null. */
export async function clientAt({ query }: Tenant, institutionId: string, id: string): Promise<ClientView | null> {
  const [row] = await query<Row>(`${SELECT} where c.institution_id = $1 and c.id = $2`, [institutionId, id]);
  return row ? viewOf(row) : null;
}

function viewOf(row: Row): ClientView {
  const told = Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]);
  const view = Object.fromEntries(told) as ClientView;
  const { agreementId } = view;
  return { ...view, agreementId: agreementId === null ? null : toGlobalId('SharingAgreement', agreementId) };
}
