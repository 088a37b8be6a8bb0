import { InstitutionFactsRefused, isTimeZone } from '@chiron/domain/institution';
import { searchable } from '@chiron/domain/search';
import { newId, type Database, type Tenant } from '../../platform/database';
import { hashPassword } from '../../platform/session';
import { insertAccount } from './create-account';

export interface NewInstitution {
  /** Its name in addresses: lower-case letters, digits and hyphens. */
  readonly slug: string;
  readonly name: string;
  /** Two to four letters. */
  readonly crest: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly admin: { readonly name: string; readonly email: string; readonly password: string };
}

/** A new institution with its first admin, who can sign in at once and do the rest in the product; answers with its id. */
export async function foundInstitution(database: Database, facts: NewInstitution): Promise<string> {
  ensureSound(facts);
  const [taken] = await database.reading(null, ({ query }) =>
    query('select from institution where slug = $1', [facts.slug]),
  );
  if (taken) throw new InstitutionFactsRefused('slug', `There is an institution “${facts.slug}” already.`);
  const [id, personId] = [newId(), newId()];
  const passwordHash = await hashPassword(facts.admin.password);
  const known = await database.reading(null, ({ query }) =>
    query('select from sign_in_account($1)', [facts.admin.email]),
  );
  if (known.length > 0) throw new InstitutionFactsRefused('admin-email', 'This address belongs to an account already.');
  await database.writing(id, async (tenant) => {
    await insert(tenant, { ...facts, id, personId });
    await insertAccount(tenant, { personId, email: facts.admin.email }, passwordHash);
    await tenant.audit.record('institution.founded', { institutionId: id, adminId: personId });
  });
  return id;
}

function ensureSound({ slug, name, crest, timeZone, admin }: NewInstitution): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new InstitutionFactsRefused('slug', 'Use lower-case letters, digits and hyphens, such as st-luke.');
  }
  if (name.trim() === '') throw new InstitutionFactsRefused('name', 'Give the institution a name.');
  if (!/^\p{L}{2,4}$/u.test(crest)) throw new InstitutionFactsRefused('crest', 'Use two to four letters.');
  if (!isTimeZone(timeZone)) {
    throw new InstitutionFactsRefused('time-zone', 'Use an IANA name such as Europe/Vienna.');
  }
  if (!/^\S+@\S+$/.test(admin.email))
    throw new InstitutionFactsRefused('admin-email', 'This is not an e-mail address.');
  if (admin.password.length < 12) throw new InstitutionFactsRefused('password', 'Use at least 12 characters.');
}

async function insert({ query }: Tenant, facts: NewInstitution & { id: string; personId: string }): Promise<void> {
  const { id, personId, slug, name, crest, timeZone, admin } = facts;
  await query(
    `insert into institution (id, slug, name, crest, accent, time_zone) values ($1, $2, $3, $4, 'lagoon', $5)`,
    [id, slug, name, crest.toUpperCase(), timeZone],
  );
  await query('insert into person (id) values ($1)', [personId]);
  await query(
    `insert into person_record (institution_id, person_id, name, name_search, email, source) values ($1, $2, $3, $4, $5, 'founding')`,
    [id, personId, admin.name, searchable(admin.name), admin.email],
  );
  await query(
    `insert into affiliation (institution_id, id, person_id, staff_role, started_on, started_precision, ended_precision)
     values ($1, $2, $3, 'INSTITUTION_ADMIN', current_date, 'day', 'open')`,
    [id, newId(), personId],
  );
}
