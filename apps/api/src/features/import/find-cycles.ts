import { Readable } from 'node:stream';
import { findCycles, type Links } from '@chiron/domain/import';
import { to as copyTo } from 'pg-copy-streams';
import type { Tenant } from '../../platform/database';
import type { Scope } from './compare-people';
import type { ImportReport } from './report';

/** People of earlier mentorships take numbers of their own, so that a cycle through old and new links is seen. */
const OTHERS = `
insert into import_person (n, person_id, status)
select (select coalesce(max(n), 0) from import_person) + (row_number() over ())::integer, other.person_id, 'OTHER'
  from (select mentor_id as person_id from mentorship where institution_id = $1
        union select mentee_id from mentorship where institution_id = $1) other
 where not exists (select from import_person p where p.person_id = other.person_id)`;

const LINKS = `
create temporary table import_link on commit drop as
select mentor_n, mentee_n from import_relation where status in ('ADDED', 'CHANGED', 'UNCHANGED')`;

const EARLIER_LINKS = `
insert into import_link
select a.n, b.n from mentorship m join import_person a on a.person_id = m.mentor_id join import_person b on b.person_id = m.mentee_id
 where m.institution_id = $1 and m.state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')`;

/** Cycles in the lineage of the institution as it would be after this import. */
export async function cyclesAfterImport(tenant: Tenant, { institutionId }: Scope): Promise<ImportReport['cycles']> {
  const { query } = tenant;
  await query(LINKS);
  const earlier = await query('select 1 from mentorship where institution_id = $1 limit 1', [institutionId]);
  if (earlier.length > 0) {
    await query(OTHERS, [institutionId]);
    await query('analyze import_person');
    await query(EARLIER_LINKS, [institutionId]);
  }
  const [people] = await query<{ most: number }>('select coalesce(max(n), 0)::int as most from import_person');
  const { groups, people: count, example } = findCycles((people?.most ?? 0) + 1, await readLinks(tenant));
  return { groups, people: count, example: await namesOf(tenant, example.slice(0, 12)) };
}

async function readLinks({ query, client }: Tenant): Promise<Links> {
  const [links] = await query<{ count: number }>('select count(*)::int as count from import_link');
  const columns = { mentors: new Int32Array(links?.count ?? 0), mentees: new Int32Array(links?.count ?? 0) };
  let [at, rest] = [0, ''];
  const rows = client.query(copyTo('copy import_link (mentor_n, mentee_n) to stdout')) as Readable;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const tab = line.indexOf('\t');
      columns.mentors[at] = Number(line.slice(0, tab));
      columns.mentees[at] = Number(line.slice(tab + 1));
      at += 1;
    }
  }
  return columns;
}

async function namesOf({ query }: Tenant, example: readonly number[]): Promise<string[]> {
  const rows = await query<{ n: number; name: string }>(
    `select p.n, coalesce(p.name, r.name, p.sid) as name
       from import_person p left join person_record r on r.institution_id = app_institution() and r.person_id = p.person_id
      where p.n = any ($1)`,
    [example],
  );
  const names = new Map(rows.map(({ n, name }) => [n, name]));
  return example.map((n) => names.get(n) ?? '');
}
