import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { ImportingStaff, ROWS } from '../../testing/importing-staff';
import type { Somebody } from '../../testing/world';
import { forgetOldFiles } from './forget-old-files';

let api: ApiUnderTest;
let school: string;
let staff: ImportingStaff;
let admin: Somebody;

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  admin = await api.world.aStaffMember(school, 'Admin Ada');
  staff = new ImportingStaff(api, admin);
});
afterAll(() => api.stop());

const kept = async (table: string) => {
  const [row] = await api.server.database.reading(school, ({ query }) =>
    query<{ count: number }>(`select count(*)::int as count from ${table}`),
  );
  return row?.count;
};

test('an import is begun, filled, checked and applied, and its rows are forgotten', async () => {
  const one = await staff.checked();
  expect(one).toMatchObject({
    state: 'CHECKED',
    startedBy: { name: 'Admin Ada' },
    files: [{ role: 'mentorships', name: 'mentorships.csv' }],
    people: { added: 3, changed: 0, unchanged: 0, refused: 0, conflicting: 0 },
    mentorships: { added: 2, changed: 0, unchanged: 0, refused: 0, conflicting: 0 },
    found: { refused: 0, conflicting: 0, changed: 0, noted: 0 },
    cycles: { groups: 0, people: 0, example: [] },
    fault: null,
  });
  const before = await kept('mentorship');
  expect(await staff.does('applyImport', { id: one.id })).toMatchObject({ __typename: 'Import', state: 'APPLYING' });
  expect(await staff.settled(one.id)).toMatchObject({ state: 'APPLIED', progress: 1, people: { added: 3 } });
  expect(await kept('mentorship')).toBe((before ?? 0) + 2);
  const pieces = await api.server.database.reading(school, ({ query }) =>
    query('select 1 from import_file_chunk c join import i on i.id = c.import_id where i.state = $1', ['APPLIED']),
  );
  expect(pieces).toHaveLength(0);
  expect(await staff.does('applyImport', { id: one.id })).toMatchObject({ __typename: 'ImportOver' });
  expect(await staff.does('cancelImport', { id: one.id })).toMatchObject({ __typename: 'ImportOver' });
  expect(await staff.upload(one.id, 'x')).toMatchObject({ status: 409 });
});

test('what is in the way is listed, blocks, and is skipped by choice', async () => {
  const rows = [...ROWS, 'c,Carlo,c,Carlo,', 'a,Ada,b,Bela,1991-1995', 'a,Ada,,,'];
  const one = await staff.checked(rows);
  expect(one).toMatchObject({ state: 'CHECKED', found: { refused: 2, conflicting: 1 }, disputed: 1 });
  const answer = await api.ask<{
    import: { findings: { edges: { node: object; cursor: string }[]; totalCount: number } };
  }>(
    `query ($id: ID!, $after: String) { import(id: $id) { findings(kind: REFUSED, first: 1, after: $after) {
       totalCount pageInfo { hasNextPage } edges { cursor node { kind about file line reason } } } } }`,
    { id: one.id },
    admin.accountId,
  );
  expect(answer.data.import.findings).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    edges: [{ node: { kind: 'REFUSED', about: 'MENTORSHIPS', file: 'mentorships.csv', line: 4 } }],
  });
  expect(await staff.does('applyImport', { id: one.id, skipRefused: true })).toMatchObject({
    __typename: 'ImportBlocked',
    refusedRows: 0,
    conflicts: 1,
  });
  expect(await staff.look(one.id)).toMatchObject({ state: 'CHECKED' });
  await staff.does('applyImport', { id: one.id, skipRefused: true, skipConflicts: true });
  expect(await staff.settled(one.id)).toMatchObject({
    state: 'APPLIED',
    mentorships: { added: 1, refused: 2, conflicting: 1 },
  });
});

test('a file that is no table fails with its place, and another may follow', async () => {
  const one = await staff.checked(['mentor_id,mentee_id', 'a,"b']);
  expect(one).toMatchObject({ state: 'FAILED', people: null, fault: { file: 'mentorships.csv', line: 2, column: 3 } });
  expect(await staff.does('applyImport', { id: one.id })).toMatchObject({ __typename: 'ImportUnchecked' });
  expect(await staff.upload(one.id, ROWS.join('\n'))).toMatchObject({ status: 201 });
  await staff.does('checkImport', { id: one.id });
  expect(await staff.settled(one.id)).toMatchObject({ state: 'CHECKED', fault: null });
});

test('a file of several pieces comes back as it was sent', async () => {
  const rows = ['mentor_id,mentor_name,mentee_id,mentee_name'];
  for (let n = 0; n < 30_000; n += 1)
    rows.push(`m${n % 100},Mentor Ünal ${n % 100},e${n},Mentee with a long name ${n}`);
  expect(Buffer.byteLength(rows.join('\n'))).toBeGreaterThan(1.2 * 2 ** 20);
  expect(await staff.checked(rows)).toMatchObject({
    state: 'CHECKED',
    mentorships: { added: 30_000 },
    people: { added: 30_100 },
  });
});

test('work that is called off stops, and leaves nothing', async () => {
  const rows = ['mentor_id,mentor_name,mentee_id,mentee_name'];
  for (let n = 0; n < 20_000; n += 1) rows.push(`called,Off,x${n},Mentee ${n}`);
  const one = await staff.checked(rows);
  const before = await kept('mentorship');
  await staff.does('applyImport', { id: one.id });
  await staff.does('cancelImport', { id: one.id });
  const end = await staff.settled(one.id);
  // It may have been faster than the call; then all of it is in.
  expect(end.state === 'CANCELLED' ? await kept('mentorship') : before).toBe(before);
  expect(['CANCELLED', 'APPLIED']).toContain(end.state);
});

test('what nobody works on can be given up, and its files are gone', async () => {
  const id = await staff.begun();
  expect(await staff.does('cancelImport', { id })).toMatchObject({ state: 'CANCELLED' });
  expect(await staff.does('cancelImport', { id })).toMatchObject({ state: 'CANCELLED' });
  expect(await staff.does('checkImport', { id })).toMatchObject({ __typename: 'ImportOver' });
  const { id: empty } = await staff.does('beginImport', { source: null });
  expect(await staff.does('checkImport', { id: empty })).toMatchObject({ __typename: 'ImportWithoutFiles' });
});

test('work whose process has died is told as failed, and can be begun again', async () => {
  const one = await staff.checked();
  const { id } = one;
  const silent = (state: string) =>
    api.server.database.writing(school, ({ query }) =>
      query(
        `update import set state = $1, heartbeat_at = now() - interval '61 seconds' where state = 'CHECKED' and id::text = $2`,
        [state, Buffer.from(id, 'base64url').toString().split(':').at(-1)],
      ),
    );
  await silent('APPLYING');
  expect(await staff.look(id)).toMatchObject({ state: 'FAILED', fault: { file: null, problem: /server stopped/ } });
  await staff.does('applyImport', { id });
  expect(await staff.settled(id)).toMatchObject({ state: 'APPLIED' });
});

test('two that are applied at once do not both write', async () => {
  const [one, other] = [await staff.checked(), await staff.checked()];
  await Promise.all([staff.does('applyImport', { id: one.id }), staff.does('applyImport', { id: other.id })]);
  const states = [await staff.settled(one.id), await staff.settled(other.id)].map(({ state }) => state);
  expect(states).toContain('APPLIED');
  for (const failed of [one, other].filter((_, n) => states[n] === 'FAILED')) {
    expect((await staff.look(failed.id)).fault).toMatchObject({ problem: /Another import/ });
    await staff.does('applyImport', { id: failed.id });
    expect(await staff.settled(failed.id)).toMatchObject({ state: 'APPLIED' });
  }
});

test('files that nobody went on with for a day are forgotten', async () => {
  const [old, young] = [await staff.begun(), await staff.begun()];
  await api.server.database.writing(school, ({ query }) =>
    query(`update import set updated_at = now() - interval '25 hours' where id::text = $1`, [
      Buffer.from(old, 'base64url').toString().split(':').at(-1),
    ]),
  );
  await forgetOldFiles(api.server.database);
  expect(await staff.look(old)).toMatchObject({ state: 'CANCELLED' });
  expect(await staff.look(young)).toMatchObject({ state: 'UPLOADING' });
});

test('a source must have a name, if any', async () => {
  expect(await staff.does('beginImport', { source: ' ' })).toMatchObject({ __typename: 'ImportSourceUnclear' });
});
