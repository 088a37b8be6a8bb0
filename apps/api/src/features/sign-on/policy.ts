import type { Tenant } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import type { SecretBox } from '../../platform/secrets';

/** How members of an institution sign in, as it is kept. */
export interface PolicyRow {
  issuer: string | null;
  client_id: string | null;
  client_secret: Buffer | null;
  email_domains: string[];
  requires_sign_on: boolean;
  requires_second_factor: boolean;
}

/** What a journey to the issuer needs. */
export interface SignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

export const boxOf = ({ sealed }: Pick<OpenContext, 'sealed'>): SecretBox => sealed('sign-on');

export async function readPolicy({ query, institutionId }: Tenant): Promise<PolicyRow | null> {
  const [row] = await query<PolicyRow>('select * from sign_in_policy where institution_id = $1', [institutionId]);
  return row ?? null;
}

export interface SignOn {
  readonly institutionId: string;
  readonly config: SignOnConfig;
  readonly emailDomains: readonly string[];
}

/** The sign-on of an institution; null where it has none. */
export async function signOnOf(context: OpenContext, institutionId: string): Promise<SignOn | null> {
  const row = await context.database.reading(institutionId, readPolicy);
  if (!row?.issuer || !row.client_id) return null;
  const clientSecret = row.client_secret && boxOf(context).open(row.client_secret, institutionId);
  const config = { issuer: row.issuer, clientId: row.client_id, clientSecret };
  return { institutionId, config, emailDomains: row.email_domains };
}

export async function institutionOf({ database }: OpenContext, slug: string): Promise<string | null> {
  const [found] = await database.reading(null, ({ query }) =>
    query<{ id: string }>('select id from institution where slug = $1', [slug]),
  );
  return found?.id ?? null;
}
