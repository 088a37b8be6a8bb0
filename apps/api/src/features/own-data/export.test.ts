import { strFromU8, unzipSync } from 'fflate';
import { Client } from 'pg';
import { HOLDINGS } from '../../migrations/person-holdings';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let student: Somebody;
let mentor: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School <b>of</b> Medicine');
  const hospital = await world.anInstitution('Hospital');
  mentor = await world.aMember(school, 'Mara <script>alert(1)</script> Mentor', { stage: 'ATTENDING' });
  student = await world.aMember(school, 'Sara Student', { stage: 'MEDICAL_STUDENT', year: 2 });
  await world.aRecord(hospital, 'Student, Sara', { personId: student.personId });
  const otto = await world.aMember(school, 'Otto Other');
  await world.aMentorship(school, mentor.personId, student.personId);
  await world.aMentorship(school, mentor.personId, await world.aRecord(school, 'Elsie Else'));
  await api.server.database
    .for(otto.personId)
    .writing(null, ({ query }) =>
      query('insert into person_block (person_id, blocked_id) values ($1, $2)', [otto.personId, student.personId]),
    );
});
afterAll(() => api.stop());

async function ask(who: Somebody | null, headers: Record<string, string> = { 'x-chiron-export': '1' }) {
  const cookie = who ? await api.cookieOf(who.accountId) : '';
  return fetch(`${api.url}/me/export`, { method: 'POST', headers: { ...headers, cookie } });
}

async function filesOf(who: Somebody): Promise<{ page: string; data: Record<string, Record<string, unknown>[]> }> {
  const answer = await ask(who);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { page: text('index.html'), data: JSON.parse(text('data.json')) as Record<string, Record<string, unknown>[]> };
}

test('one gets what every institution recorded, and one’s mentorships with the other’s name', async () => {
  const { data } = await filesOf(student);
  expect(data['person_record']?.map(({ name, institution }) => [institution, name]).sort()).toEqual([
    ['Hospital', 'Student, Sara'],
    ['School <b>of</b> Medicine', 'Sara Student'],
  ]);
  expect(data['mentorship']).toMatchObject([{ mentor: 'Mara <script>alert(1)</script> Mentor', kind: 'MENTOR' }]);
  expect(data['account']).toMatchObject([{ email: `${student.personId}@example.org` }]);
});

test('nothing of anybody else is in it: no other people, no other pairs, not who blocked one, no secret', async () => {
  const { page, data } = await filesOf(student);
  const all = page + JSON.stringify(data);
  expect(all).not.toMatch(/Otto|Elsie|password|argon2|token/);
  expect(data['person_block']).toEqual([]);
});

test('the page is readable by itself and runs nothing that somebody wrote', async () => {
  const { page } = await filesOf(student);
  expect(page).toContain('What institutions recorded of you');
  expect(page).toContain('Mara &lt;script&gt;alert(1)&lt;/script&gt; Mentor');
  expect(page).not.toMatch(/<script|<b>|https?:/);
});

test('it takes a session and our own page, and is an event', async () => {
  expect((await ask(null)).status).toBe(401);
  expect((await ask(student, {})).status).toBe(403);
  expect((await ask(student, { 'x-chiron-export': '1', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(`select subject from audit_event where action = 'account.exported'`);
  await owner.end();
  expect(rows).toContainEqual({ subject: { accountId: student.accountId } });
});

/** Columns that name a person: by a foreign key, or by their name. */
const PERSON_COLUMNS = `
select c.relname::text as table, a.attname::text as column
  from pg_attribute a join pg_class c on c.oid = a.attrelid
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
   and a.atttypid = 'uuid'::regtype and not (c.relname in ('person', 'account') and a.attname = 'id')
   and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'institution'::regclass and k.conkey = array[a.attnum])
   and (exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                 and k.confrelid = any (array['person', 'account', 'person_record']::regclass[]) and a.attname <> 'institution_id')
        or a.attname ~ '(person|account|mentor|mentee|actor|viewer|holder|handler|reporter|subject|owner|author|blocked)_id$|_by$|(from|to)_person$')
 order by 1, 2`;

test('every column that names a person is in the list of what is exported and erased', async () => {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ table: string; column: string }>(PERSON_COLUMNS);
  const { rows: reached } = await owner.query<{ name: string }>(
    `select distinct h.table_name as name from person_holding h where is_table(h.table_name) and (h.exported is not null or h.on_erasure <> 'KEEP')
        and not exists (select from pg_policy p where p.polrelid = to_regclass('public.' || h.table_name) and p.polname = 'holdings')`,
  );
  await owner.end();
  const listed = new Set(HOLDINGS.map(([table, column]) => `${table}.${column}`));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map(({ table, column }) => `${table}.${column}`).filter((one) => !listed.has(one))).toEqual([]);
  expect(reached).toEqual([]); // select opens_to_records('…') in the migration that makes the table
});
