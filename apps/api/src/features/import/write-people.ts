import { searchable } from '@chiron/domain/search';
import { newId, type Tenant } from '../../platform/database';
import type { Scope } from './compare-people';
import { Copier } from './staging';

const AT_ONCE = 20_000;

/** Called between two steps with what is done of the whole; throws when the import is called off. */
export type GoOn = (done: number, total: number) => void;

const NAMED = `
select n, sid, name, organisation, status = 'ADDED' as is_new
  from import_person where n > $1 and n <= $1 + ${AT_ONCE} and status in ('ADDED', 'CHANGED')`;

interface Named {
  n: number;
  sid: string;
  name: string;
  organisation: string | null;
  is_new: boolean;
}

/** Ids and searchable names are the application's to make: they go back in beside the people. */
async function mint(tenant: Tenant, most: number, goOn: GoOn): Promise<void> {
  await tenant.query(`
    create temporary table import_minted (
      n integer, id uuid, sid text, name text, name_search text, organisation text, is_new boolean
    ) on commit drop`);
  const copier = new Copier(tenant, 'import_minted');
  for (let n = 0; n < most; n += AT_ONCE) {
    goOn(n, most);
    for (const { n: at, sid, name, organisation, is_new } of await tenant.query<Named>(NAMED, [n]))
      await copier.add([at, newId(), sid, name, searchable(name), organisation, is_new ? 't' : 'f']);
    await copier.end();
  }
  await tenant.query('create index on import_minted (n)');
  await tenant.query('analyze import_minted');
}

const NEW_PEOPLE = `
insert into person (id)
select x.id from import_minted x where x.n > $1 and x.n <= $1 + ${AT_ONCE} and x.is_new`;

const NEW_RECORDS = `
insert into person_record (institution_id, person_id, name, name_search, organisation, source, source_id)
select $2, x.id, x.name, x.name_search, x.organisation, $3, x.sid
  from import_minted x where x.n > $1 and x.n <= $1 + ${AT_ONCE} and x.is_new`;

const CHANGED_RECORDS = `
update person_record r
   set name = x.name, name_search = x.name_search, version = r.version + 1, updated_at = now(),
       organisation = case when $2 and exists (select from import_row_person t where t.sid = x.sid) then x.organisation else r.organisation end
  from import_minted x join import_person p using (n)
 where not x.is_new and r.institution_id = $1 and r.person_id = p.person_id`;

/** New people with their records, and records that changed. Afterwards `import_minted` has the new people’s ids. */
export async function writePeople(tenant: Tenant, scope: Scope, goOn: GoOn): Promise<void> {
  const { query } = tenant;
  const { institutionId, source } = scope;
  const [numbers] = await query<{ most: number }>(
    `select coalesce(max(n), 0)::int as most from import_person where status in ('ADDED', 'CHANGED')`,
  );
  const most = numbers?.most ?? 0;
  await mint(tenant, most, (done) => {
    goOn(done, most * 3);
  });
  for (let n = 0; n < most; n += AT_ONCE) {
    goOn(most + 2 * n, most * 3);
    await query(NEW_PEOPLE, [n]);
    await query(NEW_RECORDS, [n, institutionId, source]);
  }
  await query(CHANGED_RECORDS, [institutionId, scope.tellsOrganisation]);
}
