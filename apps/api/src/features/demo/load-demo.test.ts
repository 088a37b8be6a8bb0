import { Client } from 'pg';
import { pino } from 'pino';
import { post, startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { demoSignIns, loadDemoOnce } from './index';
import { DEMO_PASSWORD } from './sign-ins';

let api: ApiUnderTest;
let owner: Client;
const log = pino({ level: 'silent' });
const load = () => loadDemoOnce({ appUrl: api.appUrl, log });

beforeAll(async () => {
  api = await startApi({ demo: true });
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const COUNTS = `select (select count(*)::int from institution) as institutions, (select count(*)::int from person) as people,
  (select count(*)::int from person_record) as records, (select count(*)::int from affiliation) as affiliations,
  (select count(*)::int from mentorship) as mentorships, (select count(*)::int from participation) as participations,
  (select count(*)::int from lineage_link) as links`;

/** The lineage's own role sees the rows of all institutions; the owner may take it on. */
async function asLineage<Row extends object>(sql: string): Promise<Row[]> {
  await owner.query('begin');
  await owner.query('grant select on person to chiron_lineage');
  await owner.query('create policy counting on person for select to chiron_lineage using (true)');
  await owner.query('set local role chiron_lineage');
  const { rows } = await owner.query<Row>(sql);
  await owner.query('rollback');
  return rows;
}

test('what was cut off leaves no half institution, and the next start completes it', async () => {
  await owner.query(`create function cut_off() returns trigger language plpgsql as $$
    begin if new.kind = 'TEACHER' then raise exception 'cut off'; end if; return new; end $$`);
  await owner.query('create trigger cut_off before insert on mentorship for each row execute function cut_off()');
  await expect(load()).rejects.toThrow('cut off');
  expect(await asLineage(COUNTS)).toMatchObject([{ institutions: 2 }]);
  await owner.query('drop trigger cut_off on mentorship');
  await load();
  expect(await asLineage(COUNTS)).toMatchObject([{ institutions: 3 }]);
});

test('a second load changes nothing, and two at once load once', async () => {
  const before = await asLineage(COUNTS);
  await load();
  expect(await asLineage(COUNTS)).toEqual(before);
  const other = await startApi({ demo: true });
  const twice = () => loadDemoOnce({ appUrl: other.appUrl, log });
  await Promise.all([twice(), twice()]);
  const { data } = await other.ask<{ demoSignIns: object[] }>('{ demoSignIns { label } }');
  expect(data.demoSignIns).toHaveLength(demoSignIns.length);
  await other.stop();
});

test('links are the mentorships that were accepted, and those alone', async () => {
  const rows = await asLineage(`select m.id from mentorship m full join lineage_link l
    on l.institution_id = m.institution_id and l.mentorship_id = m.id
    where (l.mentorship_id is not null) is distinct from (m.state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'))`);
  expect(rows).toEqual([]);
});

interface Entered {
  person: { name: string; stage: string | null };
  actingAt: { name: string } | null;
  staffRoles: string[];
}
const VIEWER = 'person { name stage } actingAt { name } staffRoles';

const EXPECTED: Record<string, [stage: string | null, at: string | null, role: string[]]> = {
  Undergraduate: ['UNDERGRADUATE', 'Quillhaven School of Medicine', []],
  'Medical student, M2': ['MEDICAL_STUDENT', 'Quillhaven School of Medicine', []],
  'Resident, PGY-2': ['RESIDENT', 'Quillhaven Harbor Hospital', []],
  Fellow: ['FELLOW', 'Quillhaven Harbor Hospital', []],
  Attending: ['ATTENDING', 'Quillhaven Harbor Hospital', []],
  Coordinator: [null, 'Quillhaven School of Medicine', ['COORDINATOR']],
  'Institution admin': [null, 'Quillhaven School of Medicine', ['INSTITUTION_ADMIN']],
  'Institution admin, teaching hospital': [null, 'Quillhaven Harbor Hospital', ['INSTITUTION_ADMIN']],
  'Institution admin, university elsewhere': [null, 'University of Port Merrin', ['INSTITUTION_ADMIN']],
  Moderator: [null, 'Quillhaven School of Medicine', ['MODERATOR']],
  'Operator of the installation': [null, null, []],
};

test('the sign-in page offers them in order', async () => {
  const { data } = await api.ask<{ demoSignIns: object[] }>('{ demoSignIns { label email } }');
  expect(data.demoSignIns).toEqual(demoSignIns.map(({ label, email }) => ({ label, email })));
});

test.each(demoSignIns)('$label enters by one click and by password, as the same person', async ({ label, email }) => {
  const click = await api.ask<{ signInAsDemo: Entered }>(
    `mutation ($label: String!) { signInAsDemo(label: $label) { ${VIEWER} } }`,
    { label },
  );
  const form = await api.ask<{ signIn: { viewer: Entered } }>(
    `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on SignInSuccess { viewer { ${VIEWER} } } } }`,
    { email, password: DEMO_PASSWORD },
  );
  const entered = click.data.signInAsDemo;
  expect([entered.person.stage, entered.actingAt?.name ?? null, entered.staffRoles]).toEqual(EXPECTED[label]);
  expect(form.data.signIn.viewer).toEqual(entered);
});

test('outside demo mode nobody is offered and nobody enters', async () => {
  const plain = await startApi();
  const offered = await plain.ask('{ demoSignIns { label } }');
  expect(offered.data).toEqual({ demoSignIns: [] });
  const entered = await post(`${plain.url}/graphql`, {
    query: 'mutation { signInAsDemo(label: "Attending") { capabilities } }',
  });
  expect(entered.body).toContain('NOT_FOUND');
  expect(entered.headers['set-cookie']).toBeUndefined();
  await plain.stop();
});
