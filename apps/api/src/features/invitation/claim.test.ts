import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole, linkTo } from '../../testing/mailbox';
import type { Somebody } from '../../testing/world';

/** Noor has an account through the school; the hospital records her anew, with a mentor and a mentee. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let matron: Somebody;
let noor: Somebody;
let eve: Somebody;
let recorded: string;
let mentor: string;
let pair: string;

const INVITE = 'mutation ($ids: [ID!]!) { invitePeople(personIds: $ids) { outcome } }';
const CLAIM = `mutation ($token: String!) { claimRecord(token: $token) { __typename ... on RecordClaim { institution { name } } ... on Refusal { message } } }`;
const UNDO = 'mutation ($id: ID!) { undoClaim(institutionId: $id) { institution { name } } }';
const MINE = '{ viewer { memberOf { name } } myClaims { institution { name } } }';

beforeEach(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  matron = await world.aStaffMember(hospital, 'Matron');
  const someone = async (name: string, email: string): Promise<Somebody> => {
    const personId = await world.aRecord(school, name);
    await world.anAffiliation(school, personId, { stage: 'MEDICAL_STUDENT' });
    return { personId, accountId: await world.anAccount(personId, email) };
  };
  [noor, eve] = [await someone('Noor', 'noor@example.org'), await someone('Eve', 'eve@example.org')];
  recorded = await world.aRecord(hospital, 'Noor N.', { email: 'Noor@Example.org' });
  await world.anAffiliation(hospital, recorded, { stage: 'RESIDENT' });
  mentor = await world.aRecord(hospital, 'Mentor');
  pair = await world.aMentorship(hospital, mentor, recorded);
  await world.aMentorship(school, eve.personId, noor.personId);
});
afterEach(() => api.stop());

const invited = async () => {
  await api.ask(INVITE, { ids: [toGlobalId('Person', recorded)] }, matron.accountId);
  return linkTo(api, 'Noor@Example.org', '/invitations');
};
const claim = async (token: string, who: Somebody) => (await api.ask(CLAIM, { token }, who.accountId)).data.claimRecord;
const readPair = (who: Somebody) =>
  api.ask(
    'query ($id: ID!) { mentorship(id: $id) { mentee { person { name } } } }',
    { id: toGlobalId('Mentorship', pair, hospital) },
    who.accountId,
  );
const mentors = async (who: Somebody) =>
  (
    await api.ask<{ lineage: { places: { person: { name: string } | null; generation: number }[] } }>(
      'query ($id: ID!) { lineage(personId: $id) { places { generation person { name } } } }',
      { id: toGlobalId('Person', who.personId) },
      who.accountId,
    )
  ).data.lineage.places
    .filter(({ generation }) => generation < 0)
    .map(({ person }) => person?.name)
    .sort();

test('a claim brings affiliation, mentorships and lineage of that institution to the own person', async () => {
  expect((await readPair(noor)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const token = await invited();
  expect(await claim(token, noor)).toEqual({ __typename: 'RecordClaim', institution: { name: 'Hospital' } });
  const mine = await api.ask<{ viewer: { memberOf: { name: string }[] } }>(MINE, {}, noor.accountId);
  expect(mine.data.viewer.memberOf.map(({ name }) => name).sort()).toEqual(['Hospital', 'School']);
  expect((await readPair(noor)).errors).toBeUndefined();
  expect(await mentors(noor)).toEqual(['Eve', 'Mentor']);
  expect(await claim(token, noor)).toMatchObject({ __typename: 'LinkExpired' });
});

test('nothing of the institution is left with the other person', async () => {
  await claim(await invited(), noor);
  for (const [table, column] of [
    ['person_record', 'person_id'],
    ['affiliation', 'person_id'],
    ['mentorship', 'mentee_id'],
    ['participation', 'person_id'],
    ['lineage_link', 'mentee_id'],
    ['invitation', 'person_id'],
  ] as const)
    await asRole(api, 'none', async (client) => {
      await client.query(`alter table ${table} no force row level security`);
      const { rows } = await client.query<{ old: string; own: string }>(
        `select count(*) filter (where ${column} = $1) as old, count(*) filter (where ${column} = $2 and institution_id = $3) as own from ${table}`,
        [recorded, noor.personId, hospital],
      );
      expect([table, rows[0]?.old, rows[0]?.own]).toEqual([table, '0', '1']);
    });
});

test('it can be undone, and all is as before', async () => {
  await claim(await invited(), noor);
  expect((await api.ask(MINE, {}, noor.accountId)).data).toMatchObject({
    myClaims: [{ institution: { name: 'Hospital' } }],
  });
  expect(
    (await api.ask(UNDO, { id: toGlobalId('Institution', hospital) }, eve.accountId)).errors?.[0]?.extensions.code,
  ).toBe('NOT_FOUND');
  expect((await api.ask(UNDO, { id: toGlobalId('Institution', hospital) }, noor.accountId)).data).toEqual({
    undoClaim: [],
  });
  expect((await api.ask(MINE, {}, noor.accountId)).data).toEqual({
    viewer: { memberOf: [{ name: 'School' }] },
    myClaims: [],
  });
  expect((await readPair(noor)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await readPair(matron)).data).toEqual({ mentorship: { mentee: { person: { name: 'Noor N.' } } } });
});

test('somebody else’s link claims nothing, and the rightful one may still use it', async () => {
  const token = await invited();
  expect(await claim(token, eve)).toMatchObject({ __typename: 'InvitedElsewhere' });
  expect(await claim(token, noor)).toMatchObject({ __typename: 'RecordClaim' });
});

test('whom the institution records already cannot take a second record', async () => {
  await api.world.aRecord(hospital, 'Noor', { personId: noor.personId });
  const token = await invited();
  expect(await claim(token, noor)).toMatchObject({ __typename: 'RecordedTwice' });
  expect((await api.ask(MINE, {}, noor.accountId)).data).toMatchObject({ viewer: { memberOf: [{ name: 'School' }] } });
});

test('a claim is told to the institution’s chain of events, by ids', async () => {
  await claim(await invited(), noor);
  const { rows } = await asRole(api, 'chiron_audit', (client) =>
    client.query<{ action: string; subject: object }>(
      'select action, subject from audit_event where institution_id = $1 order by n',
      [hospital],
    ),
  );
  expect(rows).toEqual([
    { action: 'invitation.sent', subject: { personId: recorded } },
    { action: 'record.claimed', subject: { from: recorded, to: noor.personId } },
  ]);
});

test('every table that hangs on a record goes along with it', async () => {
  const { rows } = await asRole(api, 'none', (client) =>
    client.query<{ name: string }>(
      `select conrelid::regclass || '.' || conname as name from pg_constraint where contype = 'f' and confrelid = 'person_record'::regclass and confupdtype <> 'c'`,
    ),
  );
  expect(rows).toEqual([]);
});
