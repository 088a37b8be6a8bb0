import { domainOf, SignInRefused } from '@chiron/domain/sign-in';
import type { Tenant } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import type { Subject } from './oidc';
import type { SignOn } from './policy';

/**
 * The account that a subject of an institution's sign-on stands for. The first time it is found through a verified e-mail
 * of the institution's domains. An account that belongs to other institutions as well is not opened by what one of them
 * says of an e-mail: whoever holds it links the sign-on while signed in (`linkingPerson`).
 */
export async function accountOf(
  { database }: OpenContext,
  signOn: SignOn,
  who: { subject: Subject; linkingPerson: string | null },
): Promise<string> {
  const accountId = await database.for(who.linkingPerson).writing(signOn.institutionId, async (tenant) => {
    const personId =
      (await linkedPerson(tenant, who.subject)) ??
      (await linkNew(tenant, who.subject, who.linkingPerson ?? (await personByEmail(tenant, signOn, who.subject))));
    if (personId === null || !(await belongsHere(tenant, personId))) return null;
    const [account] = await tenant.query<{ id: string | null }>('select account_of_person($1) as id', [personId]);
    return account?.id ?? null;
  });
  if (accountId === null) throw new SignInRefused();
  return accountId;
}

async function linkedPerson({ query, institutionId }: Tenant, { issuer, subject }: Subject): Promise<string | null> {
  const [link] = await query<{ person_id: string }>(
    'select person_id from sign_on_link where institution_id = $1 and issuer = $2 and subject = $3',
    [institutionId, issuer, subject],
  );
  return link?.person_id ?? null;
}

async function personByEmail({ query }: Tenant, { emailDomains }: SignOn, { email }: Subject): Promise<string | null> {
  const domain = email === null ? null : domainOf(email);
  if (domain === null || !emailDomains.includes(domain)) return null;
  const [known] = await query<{ person_id: string; places: number }>(
    `select k.person_id, cardinality(k.member_of) as places from sign_in_account($1) a, lateral sign_on_candidate(a.account_id) k`,
    [email],
  );
  return known?.places === 1 ? known.person_id : null;
}

async function linkNew(tenant: Tenant, { issuer, subject }: Subject, personId: string | null): Promise<string | null> {
  if (personId === null || !(await belongsHere(tenant, personId))) return null;
  const linked = await tenant.query(
    `insert into sign_on_link (institution_id, issuer, subject, person_id) values ($1, $2, $3, $4) on conflict do nothing returning true`,
    [tenant.institutionId, issuer, subject, personId],
  );
  if (linked.length === 1) await tenant.audit.record('sign-on.linked', { personId });
  return personId;
}

async function belongsHere({ query, institutionId }: Tenant, personId: string): Promise<boolean> {
  const current = await query(
    'select from affiliation a where a.institution_id = $1 and a.person_id = $2 and is_current(a) limit 1',
    [institutionId, personId],
  );
  return current.length > 0;
}
