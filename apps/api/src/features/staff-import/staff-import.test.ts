import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

/** A school whose admin imports; beside it a hospital, and people of the school who may not. */
let api: ApiUnderTest;
let school: string;
let admin: Somebody;
let coordinator: Somebody;
let student: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school] = [await world.anInstitution('School')];
  const hospital = await world.anInstitution('Hospital');
  admin = await world.aStaffMember(school, 'Admin Ada');
  coordinator = await world.aStaffMember(school, 'Coordinator Carla', 'COORDINATOR');
  student = await world.aMember(school, 'Student Sara', { stage: 'MEDICAL_STUDENT' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
});
afterAll(() => api.stop());

interface Import {
  __typename: string;
  id: string;
  state: string;
  message?: string;
  people: object | null;
  mentorships: object | null;
  fault: object | null;
  files: { name: string }[];
  found: object | null;
}

const FACTS = `id source state phase progress createdAt startedBy { name } files { role name size } rows toldTwice disputed
  people { added changed unchanged refused conflicting } mentorships { added changed unchanged refused conflicting }
  found { refused conflicting changed noted } cycles { groups people example } ignoredColumns { file columns }
  fault { file line column problem }`;

async function does(mutation: string, variables: object, who = admin): Promise<Import> {
  const inputs: Record<string, string> = {
    id: 'ID!',
    source: 'String',
    skipRefused: 'Boolean',
    skipConflicts: 'Boolean',
  };
  const names = Object.keys(variables);
  const declared = names.length > 0 ? `(${names.map((name) => `$${name}: ${inputs[name] ?? ''}`).join(', ')})` : '';
  const passed = names.length > 0 ? `(${names.map((name) => `${name}: $${name}`).join(', ')})` : '';
  const answer = await api.ask<Record<string, Import>>(
    `mutation ${declared} { ${mutation}${passed} { __typename ... on Import { ${FACTS} } ... on Refusal { message }
       ${mutation === 'applyImport' ? '... on ImportBlocked { refusedRows conflicts }' : ''} } }`,
    variables,
    who.accountId,
  );
  expect(answer.errors).toBeUndefined();
  const done = answer.data[mutation];
  if (!done) throw new Error('There was no answer.');
  return done;
}

async function look(id: string, who = admin): Promise<Import> {
  const answer = await api.ask<{ import: Import }>(
    `query ($id: ID!) { import(id: $id) { ${FACTS} } }`,
    { id },
    who.accountId,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.import;
}

/** Waits until the import is no longer at work. */
async function settled(id: string): Promise<Import> {
  for (;;) {
    const one = await look(id);
    if (!['CHECKING', 'APPLYING'].includes(one.state)) return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function upload(
  id: string,
  body: string | Buffer,
  { role = 'mentorships', name = 'mentorships.csv', who = admin, headers = {} }: Sent = {},
): Promise<{ status: number; message?: string }> {
  const cookie = who ? await api.cookieOf(who.accountId) : '';
  const response = await fetch(`${api.url}/imports/${id}?role=${role}&name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie, 'x-chiron-upload': '1', 'content-type': 'application/octet-stream', ...headers },
    body,
  });
  return { status: response.status, ...((await response.json()) as { message?: string }) };
}

const ROWS = ['mentor_id,mentor_name,mentee_id,mentee_name,years', 'a,Ada,b,Bela,1990-1995', 'b,Bela,c,Carlo,2001-'];

async function begun(rows: readonly string[] = ROWS): Promise<string> {
  const { id } = await does('beginImport', { source: `source ${Math.random()}` });
  expect(await upload(id, rows.join('\n'))).toMatchObject({
    status: 201,
    role: 'mentorships',
    size: Buffer.byteLength(rows.join('\n')),
  });
  return id;
}

async function checked(rows: readonly string[] = ROWS): Promise<Import> {
  const id = await begun(rows);
  expect(await does('checkImport', { id })).toMatchObject({ state: 'CHECKING' });
  return settled(id);
}

const kept = async (table: string) => {
  const [row] = await api.server.database.reading(school, ({ query }) =>
    query<{ count: number }>(`select count(*)::int as count from ${table}`),
  );
  return row?.count;
};

test('an import is begun, filled, checked and applied, and its rows are forgotten', async () => {
  const one = await checked();
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
  expect(await does('applyImport', { id: one.id })).toMatchObject({ __typename: 'Import', state: 'APPLYING' });
  expect(await settled(one.id)).toMatchObject({ state: 'APPLIED', progress: 1, people: { added: 3 } });
  expect(await kept('mentorship')).toBe((before ?? 0) + 2);
  const pieces = await api.server.database.reading(school, ({ query }) =>
    query('select 1 from import_file_chunk c join import i on i.id = c.import_id where i.state = $1', ['APPLIED']),
  );
  expect(pieces).toHaveLength(0);
  expect(await does('applyImport', { id: one.id })).toMatchObject({ __typename: 'ImportOver' });
  expect(await does('cancelImport', { id: one.id })).toMatchObject({ __typename: 'ImportOver' });
  expect(await upload(one.id, 'x')).toMatchObject({ status: 409 });
});

test('what is in the way is listed, blocks, and is skipped by choice', async () => {
  const rows = [...ROWS, 'c,Carlo,c,Carlo,', 'a,Ada,b,Bela,1991-1995', 'a,Ada,,,'];
  const one = await checked(rows);
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
  expect(await does('applyImport', { id: one.id, skipRefused: true })).toMatchObject({
    __typename: 'ImportBlocked',
    refusedRows: 0,
    conflicts: 1,
  });
  expect(await look(one.id)).toMatchObject({ state: 'CHECKED' });
  await does('applyImport', { id: one.id, skipRefused: true, skipConflicts: true });
  expect(await settled(one.id)).toMatchObject({
    state: 'APPLIED',
    mentorships: { added: 1, refused: 2, conflicting: 1 },
  });
});

test('a file that is no table fails with its place, and another may follow', async () => {
  const one = await checked(['mentor_id,mentee_id', 'a,"b']);
  expect(one).toMatchObject({ state: 'FAILED', people: null, fault: { file: 'mentorships.csv', line: 2, column: 3 } });
  expect(await does('applyImport', { id: one.id })).toMatchObject({ __typename: 'ImportUnchecked' });
  expect(await upload(one.id, ROWS.join('\n'))).toMatchObject({ status: 201 });
  await does('checkImport', { id: one.id });
  expect(await settled(one.id)).toMatchObject({ state: 'CHECKED', fault: null });
});

test('a file of several pieces comes back as it was sent', async () => {
  const rows = ['mentor_id,mentor_name,mentee_id,mentee_name'];
  for (let n = 0; n < 30_000; n += 1)
    rows.push(`m${n % 100},Mentor Ünal ${n % 100},e${n},Mentee with a long name ${n}`);
  expect(Buffer.byteLength(rows.join('\n'))).toBeGreaterThan(1.2 * 2 ** 20);
  expect(await checked(rows)).toMatchObject({
    state: 'CHECKED',
    mentorships: { added: 30_000 },
    people: { added: 30_100 },
  });
});

test('work that is called off stops, and leaves nothing', async () => {
  const rows = ['mentor_id,mentor_name,mentee_id,mentee_name'];
  for (let n = 0; n < 20_000; n += 1) rows.push(`called,Off,x${n},Mentee ${n}`);
  const one = await checked(rows);
  const before = await kept('mentorship');
  await does('applyImport', { id: one.id });
  await does('cancelImport', { id: one.id });
  const end = await settled(one.id);
  // It may have been faster than the call; then all of it is in.
  expect(end.state === 'CANCELLED' ? await kept('mentorship') : before).toBe(before);
  expect(['CANCELLED', 'APPLIED']).toContain(end.state);
});

test('what nobody works on can be given up, and its files are gone', async () => {
  const id = await begun();
  expect(await does('cancelImport', { id })).toMatchObject({ state: 'CANCELLED' });
  expect(await does('cancelImport', { id })).toMatchObject({ state: 'CANCELLED' });
  expect(await does('checkImport', { id })).toMatchObject({ __typename: 'ImportOver' });
  const { id: empty } = await does('beginImport', { source: null });
  expect(await does('checkImport', { id: empty })).toMatchObject({ __typename: 'ImportWithoutFiles' });
});

test('work whose process has died is told as failed, and can be begun again', async () => {
  const one = await checked();
  const { id } = one;
  const silent = (state: string) =>
    api.server.database.writing(school, ({ query }) =>
      query(
        `update import set state = $1, heartbeat_at = now() - interval '61 seconds' where state = 'CHECKED' and id::text = $2`,
        [state, Buffer.from(id, 'base64url').toString().split(':').at(-1)],
      ),
    );
  await silent('APPLYING');
  expect(await look(id)).toMatchObject({ state: 'FAILED', fault: { file: null, problem: /server stopped/ } });
  await does('applyImport', { id });
  expect(await settled(id)).toMatchObject({ state: 'APPLIED' });
});

test('two that are applied at once do not both write', async () => {
  const [one, other] = [await checked(), await checked()];
  await Promise.all([does('applyImport', { id: one.id }), does('applyImport', { id: other.id })]);
  const states = [await settled(one.id), await settled(other.id)].map(({ state }) => state);
  expect(states).toContain('APPLIED');
  for (const failed of [one, other].filter((_, n) => states[n] === 'FAILED')) {
    expect((await look(failed.id)).fault).toMatchObject({ problem: /Another import/ });
    await does('applyImport', { id: failed.id });
    expect(await settled(failed.id)).toMatchObject({ state: 'APPLIED' });
  }
});

test('a source must have a name, if any', async () => {
  expect(await does('beginImport', { source: ' ' })).toMatchObject({ __typename: 'ImportSourceUnclear' });
});

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const strangers = () => [coordinator, student, matron];

test('for everybody else there is no import: not by id, not as a node, not to act on, not to fill', async () => {
  const { id } = await checked();
  for (const { accountId } of strangers()) {
    const ask = (query: string) => api.ask(query, { id }, accountId);
    for (const act of ['checkImport(id: $id)', 'applyImport(id: $id)', 'cancelImport(id: $id)'])
      expect((await ask(`mutation ($id: ID!) { ${act} { __typename } }`)).errors).toMatchObject(notFound);
    expect((await ask('query ($id: ID!) { import(id: $id) { state } }')).errors).toMatchObject(notFound);
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }')).data).toEqual({ node: null });
  }
  for (const who of strangers()) expect((await upload(id, 'x', { who })).status).toBe(404);
  expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, admin.accountId)).data).toEqual({
    node: { id },
  });
  expect(await look(id)).toMatchObject({ state: 'CHECKED' });
});

test('lists are of the own institution, for who may import; the newest first', async () => {
  const list = (who: Somebody) =>
    api.ask<{ imports: { totalCount: number; edges: { node: { id: string } }[] } }>(
      '{ imports(first: 2) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }',
      {},
      who.accountId,
    );
  const { id } = await does('beginImport', { source: null });
  expect((await list(admin)).data.imports.edges[0]?.node.id).toBe(id);
  expect((await list(matron)).data.imports).toMatchObject({ totalCount: 0, edges: [] });
  for (const who of [coordinator, student]) expect((await list(who)).errors).toMatchObject(notFound);
  for (const who of [coordinator, student])
    expect((await api.ask('mutation { beginImport { __typename } }', {}, who.accountId)).errors).toMatchObject(
      notFound,
    );
  const foreign = await does('beginImport', { source: null }, matron);
  expect((await upload(foreign.id, 'x', { who: admin })).status).toBe(404);
});

test('a file is taken from our own pages alone, for an import that exists, with a role and a name', async () => {
  const id = await begun();
  expect((await upload(id, 'x', { who: null })).status).toBe(401);
  expect((await upload(id, 'x', { headers: { 'x-chiron-upload': '' } })).status).toBe(403);
  expect((await upload(id, 'x', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await upload(id, 'x', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(201);
  expect((await upload(id, 'x', { role: 'notes' })).status).toBe(400);
  expect((await upload(id, 'x', { name: '' })).status).toBe(400);
  expect((await upload(toGlobalId('Import', school, school), 'x')).status).toBe(404);
  expect((await upload('nonsense', 'x')).status).toBe(404);
});
