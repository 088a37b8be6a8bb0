import { createDataSource } from '../../data-source';
import { Database, type Tenant } from '../../platform/database';
import type { Logger } from '../../platform/log';
import { createAccount } from '../account';
import { writeLineageLinks } from '../mentorship';
import { demoAt, type Demo } from './demo';
import { houseRows } from './house';
import { historicalLinks, historicalPeople } from './history';
import { INSTITUTIONS, type Place } from './institutions';
import {
  affiliationRow,
  historicalMentorshipRow,
  historicalRecordRow,
  institutionRow,
  mentorshipRow,
  recordRow,
  type Row,
} from './rows';
import { DEMO_PASSWORD, demoSignIns } from './sign-ins';

/** A parent before its children. */
const ORDER: readonly Place[] = ['SCHOOL', 'HOSPITAL', 'UNIVERSITY'];
/** Where the historical lineage is recorded. */
const LIBRARY: Place = 'UNIVERSITY';
const LOCK = 0x43_48_49_52;

/**
 * Loads the demo where it is not there yet, once: also when two start at the same time, and when an earlier load was cut
 * off. An institution comes in one transaction with all that it holds, so that its row says that it is complete; people
 * and accounts come before, with ids that are the same at every start.
 */
export async function loadDemoOnce({ appUrl, log }: { appUrl: string; log: Logger }): Promise<void> {
  const dataSource = createDataSource(appUrl, 2);
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    if ((await missing(database)).length === 0) return;
    // This transaction holds the lock and writes nothing: the writing ones run beside it, on another connection.
    await database.writing(null, async ({ query }) => {
      await query('select pg_advisory_xact_lock($1)', [LOCK]);
      await load(database, log);
    });
  } finally {
    await dataSource.destroy();
  }
}

async function missing(database: Database): Promise<Place[]> {
  const slugs = ORDER.map((place) => INSTITUTIONS[place].slug);
  const rows = await database.reading(null, ({ query }) =>
    query<{ slug: string }>('select slug from institution where slug = any($1)', [slugs]),
  );
  const loaded = new Set(rows.map(({ slug }) => slug));
  return ORDER.filter((place) => !loaded.has(INSTITUTIONS[place].slug));
}

async function load(database: Database, log: Logger): Promise<void> {
  const places = await missing(database);
  if (places.length === 0) return;
  const begun = performance.now();
  const now = new Date();
  const demo = demoAt(now);
  await loadPeople(database, demo);
  await loadAccounts(database, demo);
  for (const place of places) await loadInstitution(database, place, demo, now);
  log.info({ institutions: places.length, milliseconds: Math.round(performance.now() - begun) }, 'demo loaded');
}

function loadPeople(database: Database, { people }: Demo): Promise<void> {
  const rows = [...people, ...historicalPeople()].map(({ id }) => ({ id }));
  return database.writing(null, (tenant) => insert(tenant, 'person', rows, 'on conflict do nothing'));
}

async function loadAccounts(database: Database, { people }: Demo): Promise<void> {
  const rows = await database.reading(null, ({ query }) =>
    query<{ email: string }>('select email from demo_accounts()'),
  );
  const existing = new Set(rows.map(({ email }) => email));
  for (const [demoOrder, { cast, label, email }] of demoSignIns.entries()) {
    const person = people.find((one) => one.cast === cast);
    if (!person || existing.has(email)) continue;
    const account = { personId: person.id, email, password: DEMO_PASSWORD, demoLabel: label, demoOrder };
    await createAccount(database, account);
  }
  const operator = demoSignIns.find(({ cast }) => cast === 'operator');
  await database.writing(null, ({ query }) => query('select make_demo_operator($1)', [operator?.email]));
}

function loadInstitution(database: Database, place: Place, demo: Demo, now: Date): Promise<void> {
  const hosted = demo.mentorships.filter(({ host }) => host === place);
  const partners = new Set(hosted.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const recorded = demo.people.filter(
    (person) => partners.has(person) || person.posts.some((post) => post.place === place),
  );
  const affiliations = recorded.flatMap((person) =>
    person.posts.filter((post) => post.place === place).map((post) => affiliationRow(person, post, now)),
  );
  return database.writing(INSTITUTIONS[place].id, async (tenant) => {
    await insert(tenant, 'institution', [institutionRow(place)]);
    await insert(
      tenant,
      'person_record',
      recorded.map((person) => recordRow(place, person, now)),
    );
    await insert(tenant, 'affiliation', affiliations);
    await insertMentorships(tenant, hosted.map(mentorshipRow));
    for (const [table, rows] of Object.entries(houseRows(place, demo.people, now))) await insert(tenant, table, rows);
    if (place === LIBRARY) await loadHistory(tenant, place);
  });
}

async function loadHistory(tenant: Tenant, place: Place): Promise<void> {
  const records = historicalPeople().map((person) => historicalRecordRow(place, person));
  await insert(tenant, 'person_record', records);
  const links = historicalLinks().map((link) => historicalMentorshipRow(place, link));
  await insertMentorships(tenant, links);
}

async function insertMentorships(tenant: Tenant, rows: readonly Row[]): Promise<void> {
  await insert(tenant, 'mentorship', rows);
  const parts = rows.flatMap(({ institution_id, id: mentorship_id, mentor_id, mentee_id }) =>
    [mentor_id, mentee_id].map((person_id) => ({ institution_id, mentorship_id, person_id })),
  );
  await insert(tenant, 'participation', parts);
  await writeLineageLinks(
    tenant,
    rows.map(({ id }) => String(id)),
  );
}

/** All rows in one statement; they have the same columns. */
async function insert({ query }: Tenant, table: string, rows: readonly Row[], otherwise = ''): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) ${otherwise}`,
    [JSON.stringify(rows)],
  );
}
