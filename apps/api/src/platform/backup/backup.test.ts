import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { pino } from 'pino';
import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { startTestCluster, type TestCluster } from '../../testing/test-cluster';
import type { Somebody } from '../../testing/world';
import { migrate } from '../database';
import { verifyChains } from '../audit/verify-chains';
import { restoreBackup, takeBackup } from '.';

const KEY = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), 'chiron-backup-'));
const file = join(folder, 'all.backup');

let api: ApiUnderTest;
let school: string;
let dean: Somebody;
let grandmentor: string;
let mentor: string;
let elsewhere: TestCluster;
let spare: TestDatabase;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School');
  const hospital = await world.anInstitution('Hospital');
  dean = await world.aStaffMember(school, 'Dean “Dunya”\tÖzdemir\\ of\nSchool');
  grandmentor = await world.aRecord(school, 'Gerd Grandmentor');
  mentor = await world.aRecord(school, 'Mara Mentor');
  await world.aMentorship(school, grandmentor, mentor);
  for (let n = 0; n < 20; n += 1) await world.aMentorship(school, mentor, await world.aRecord(school, `Mentee ${n}`));
  await world.aRecord(hospital, 'Nobody of note');
  await takeBackup({ url: api.backupUrl, out: file, key: KEY, withKey: false });
  elsewhere = await startTestCluster();
  spare = await createTestDatabase();
});
afterAll(async () => {
  await api.stop();
  await elsewhere.stop();
  await spare.drop();
  rmSync(folder, { recursive: true });
});

const LINEAGE = `query ($id: ID!) { lineage(personId: $id, up: 2, down: 2) {
  total places { generation moreMentees person { id name } } links { mentor mentee } } lineageCounts(personId: $id) { mentees descendants } }`;

test('what is restored on another machine is the same: counts, people, and the lineage', async () => {
  const log = pino({ level: 'silent' });
  const { manifest } = await restoreBackup({ from: file, ownerUrl: elsewhere.ownerUrl, key: KEY });
  expect(manifest.institutions).toEqual([
    { slug: 'institution-1', people: 23, mentorships: 21 },
    { slug: 'institution-2', people: 1, mentorships: 0 },
  ]);
  await migrate({ ownerUrl: elsewhere.ownerUrl, appUser: 'chiron_web', log });
  const restored = await startApi({ database: { ...elsewhere, drop: () => Promise.resolve() } });
  for (const person of [grandmentor, mentor]) {
    const asked = [LINEAGE, { id: toGlobalId('Person', person) }, dean.accountId] as const;
    const [before, after] = [await api.ask(...asked), await restored.ask(...asked)];
    expect(before.errors).toBeUndefined();
    expect(before.data).toMatchObject({ lineage: { total: 22 } });
    expect(after).toEqual(before);
  }
  await restored.stop();
  const owner = new Client({ connectionString: elsewhere.ownerUrl });
  await owner.connect();
  const chains = await verifyChains(owner);
  await owner.end();
  expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
  expect(chains.map(({ events }) => events > 0)).toContain(true);
});

test('a backup is taken while others write, and holds one moment', async () => {
  const busy = new AbortController();
  const writing = (async () => {
    while (!busy.signal.aborted)
      await api.world.aMentorship(school, grandmentor, await api.world.aRecord(school, 'Late'));
  })();
  const out = join(folder, 'busy.backup');
  const manifest = await takeBackup({ url: api.backupUrl, out, key: KEY, withKey: false });
  busy.abort();
  await writing;
  const rows = (table: string) => manifest.tables.find(({ name }) => name === table)?.rows;
  expect(rows('mentorship')).toBe(rows('lineage_link'));
  expect(rows('participation')).toBe(2 * (rows('mentorship') ?? 0));
});

const damaged = (name: string, change: (bytes: Buffer) => Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(file)));
  return path;
};

/** The same length, so that the archive around it stays sound. */
const renamed = (bytes: Buffer): Buffer =>
  gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replaceAll('Gerd', 'Fred'), 'latin1'));

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
  ['with one byte changed', (bytes: Buffer) => Buffer.from(bytes).fill(bytes[3000] === 1 ? 2 : 1, 3000, 3001)],
  ['with one name changed and packed anew', (bytes: Buffer) => renamed(bytes)],
  ['that is no backup', () => Buffer.from('hello')],
  ['that is empty', () => Buffer.alloc(0)],
])('a file %s is refused, and nothing is written', async (name, change) => {
  const empty = await anEmptyDatabase();
  const from = damaged(name.replaceAll(' ', '-'), change);
  await expect(restoreBackup({ from, ownerUrl: empty.url, key: KEY })).rejects.toMatchObject({ name: 'BackupRefused' });
  expect(await empty.tables()).toBe(0);
  await empty.drop();
});

test('rows that were changed by somebody who packs the file anew are refused: they have not the key', async () => {
  const other = join(folder, 'other.backup');
  await takeBackup({ url: api.backupUrl, out: other, key: Buffer.alloc(32, 9), withKey: true });
  await expect(restoreBackup({ from: other, ownerUrl: elsewhere.ownerUrl, key: KEY })).rejects.toThrow(/another key/);
});

test('without a key, here or in the file, nothing is restored; with the key in the file it is', async () => {
  const empty = await anEmptyDatabase();
  const order = { ownerUrl: empty.url, key: null };
  await expect(restoreBackup({ ...order, from: file })).rejects.toThrow(/does not hold the key/);
  const withKey = join(folder, 'with-key.backup');
  await takeBackup({ url: api.backupUrl, out: withKey, key: KEY, withKey: true });
  expect(statSync(withKey).mode & 0o777).toBe(0o600);
  expect((await restoreBackup({ ...order, from: withKey })).key).toEqual(KEY);
  await empty.drop();
});

test('a database that holds anything is not touched', async () => {
  await expect(restoreBackup({ from: file, ownerUrl: spare.ownerUrl, key: KEY })).rejects.toThrow(/not empty/);
});

test('a role that policies would blind makes no backup', async () => {
  const order = { url: api.ownerUrl, out: join(folder, 'blind.backup'), key: KEY, withKey: false };
  await expect(takeBackup(order)).rejects.toThrow(/may not see all rows/);
});

test('what is called off leaves no file behind', async () => {
  const called = new AbortController();
  const order = { url: api.backupUrl, out: join(folder, 'off.backup'), key: KEY, withKey: false };
  const onTable = () => {
    called.abort(new Error('called off'));
  };
  await expect(takeBackup({ ...order, onTable, signal: called.signal })).rejects.toThrow('called off');
  expect(readdirSync(folder).filter((name) => name.startsWith('off'))).toEqual([]);
});

/** A database without any schema, in the second cluster. */
async function anEmptyDatabase() {
  const name = `empty_${Math.random().toString(36).slice(2)}`;
  const asOwner = async <T extends object>(sql: string, url = elsewhere.ownerUrl): Promise<T[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client.query<T>(sql).then(({ rows }) => rows).finally(() => client.end()); // prettier-ignore
  };
  await asOwner(`create database ${name}`);
  const url = new URL(elsewhere.ownerUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    tables: async () =>
      (await asOwner<{ n: number }>(`select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace`, url.href))[0]?.n, // prettier-ignore
    drop: () => asOwner(`drop database ${name} with (force)`),
  };
}
