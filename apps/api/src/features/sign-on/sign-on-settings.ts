import { ensureSignOnFacts, SignOnFactsRefused, SignOnUntried } from '@chiron/domain/sign-in';
import { notFound, type Tenant } from '../../platform/database';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { ensureProved } from '../session';
import { discover } from './oidc';
import { boxOf, readPolicy, type PolicyRow } from './policy';
import { CALLBACK } from './sign-on-routes';

export interface SignInPolicy {
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly hasClientSecret: boolean;
  readonly emailDomains: readonly string[];
  readonly requiresSignOn: boolean;
  readonly requiresSecondFactor: boolean;
  readonly hasBeenUsed: boolean;
  readonly redirectUri: string | null;
}

export interface PolicyInput {
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly emailDomains: readonly string[];
  readonly requiresSignOn: boolean;
  readonly requiresSecondFactor: boolean;
}

/** How members of the institution sign in, for whoever configures it. The client secret is never told. */
export async function signInPolicy(context: RequestContext): Promise<SignInPolicy> {
  const { database, browser } = context;
  return database.reading(placeOf(context), async (tenant) => {
    const row = await readPolicy(tenant);
    return {
      issuer: row?.issuer ?? null,
      clientId: row?.client_id ?? null,
      hasClientSecret: Boolean(row?.client_secret),
      emailDomains: row?.email_domains ?? [],
      requiresSignOn: row?.requires_sign_on ?? false,
      requiresSecondFactor: row?.requires_second_factor ?? false,
      hasBeenUsed: row?.issuer ? await wasUsed(tenant, row.issuer) : false,
      redirectUri: browser.origin && browser.origin + CALLBACK,
    };
  });
}

/** Sets how members sign in. Without an issuer there is no sign-on; without a new secret the known one stays. */
export async function configureSignIn(context: RequestContext, input: PolicyInput): Promise<SignInPolicy> {
  await ensureProved(context);
  const institutionId = placeOf(context);
  const known = await context.database.reading(institutionId, readPolicy);
  const facts = cleaned(input);
  if (facts.issuer !== null) await ensureWorks(context, { ...facts, issuer: facts.issuer }, known);
  await context.database.writing(institutionId, async (tenant) => {
    if (facts.requiresSignOn && !(facts.issuer && (await wasUsed(tenant, facts.issuer)))) throw new SignOnUntried();
    const secret = facts.clientSecret === null ? null : boxOf(context).seal(facts.clientSecret, institutionId);
    const isSame = known !== null && known.issuer === facts.issuer;
    await tenant.query(
      `insert into sign_in_policy (institution_id, issuer, client_id, client_secret, email_domains, requires_sign_on, requires_second_factor)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (institution_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
         client_secret = case when $8 then coalesce(excluded.client_secret, sign_in_policy.client_secret) else excluded.client_secret end,
         email_domains = excluded.email_domains, requires_sign_on = excluded.requires_sign_on,
         requires_second_factor = excluded.requires_second_factor, updated_at = now()`,
      [
        institutionId,
        facts.issuer,
        facts.clientId,
        secret,
        facts.emailDomains,
        facts.requiresSignOn,
        facts.requiresSecondFactor,
        isSame,
      ],
    );
    const { requiresSignOn, requiresSecondFactor } = facts;
    await tenant.audit.record('sign-in.configured', {
      hasSignOn: facts.issuer !== null,
      requiresSignOn,
      requiresSecondFactor,
    });
  });
  return signInPolicy(context);
}

/** Institutions whose sign-on is for addresses of this domain. It tells nothing of whether the address exists. */
export function signOnFor({ database }: OpenContext, domain: string | null): Promise<{ slug: string; name: string }[]> {
  if (domain === null) return Promise.resolve([]);
  return database.statement('select slug, name from sign_on_of_domain($1)', [domain]);
}

function placeOf({ actor }: RequestContext): string {
  if (actor.actingAt === null) throw notFound();
  return actor.actingAt;
}

function cleaned(input: PolicyInput): PolicyInput {
  const issuer = input.issuer?.trim() ?? '';
  const emailDomains = [...new Set(input.emailDomains.map((domain) => domain.trim().toLowerCase()))].filter(Boolean);
  if (issuer === '') return { ...input, issuer: null, clientId: null, clientSecret: null, emailDomains: [] };
  const clientSecret = input.clientSecret?.trim() ?? '';
  const clientId = input.clientId?.trim() ?? '';
  return { ...input, issuer, clientId, emailDomains, clientSecret: clientSecret === '' ? null : clientSecret };
}

/** Sound by its form, and an issuer that answers under the address it gives. */
async function ensureWorks(
  { browser }: RequestContext,
  { issuer, clientId, emailDomains }: PolicyInput & { issuer: string },
  known: PolicyRow | null,
): Promise<void> {
  const isLoopback = browser.origin?.startsWith('http:') ?? false;
  ensureSignOnFacts({ issuer, clientId: clientId ?? '', emailDomains }, isLoopback);
  if (known?.issuer === issuer) return;
  await discover({ issuer, clientId: clientId ?? '', clientSecret: null }).catch(() => {
    throw new SignOnFactsRefused('issuer', 'No OpenID Connect issuer answers there. Check the address.');
  });
}

async function wasUsed({ query, institutionId }: Tenant, issuer: string): Promise<boolean> {
  const used = await query('select from sign_on_link where institution_id = $1 and issuer = $2 limit 1', [
    institutionId,
    issuer,
  ]);
  return used.length > 0;
}
