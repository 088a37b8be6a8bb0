import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import copyStreams from 'pg-copy-streams';
import { connected } from '../ground.mjs';
import { inTurn, timed } from '../rounds.mjs';
import { SCHOOL } from '../seed.mjs';

const PEOPLE = 50_000;
const MENTORSHIPS = 100_000;
const ROUNDS = { rounds: 3, warmUp: 0 };
const DATABASE = 'bench_import';

/** In an order in which foreign keys hold. */
const TABLES = ['person', 'person_record', 'mentorship', 'participation', 'lineage_link'];

/** A seeded sequence of numbers from 0 to 1 (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fin',
  'gar',
  'hol',
  'jen',
  'kra',
  'lin',
  'mor',
  'nel',
  'ost',
  'pet',
  'ris',
  'sol',
  'tam',
];

function writeFiles(folder) {
  const random = seeded(20);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const people = ['id,name,institution'];
  for (let n = 1; n <= PEOPLE; n += 1) people.push(`${n},${word()} ${word()},School of ${pick(SYLLABLES)}`);
  const rows = ['MentorID,MenteeID,MentorshipType,StartYear,StopYear'];
  const kinds = ['graduate student', 'postdoctoral fellow', 'resident', 'research scientist'];
  // Each pair once: the same pair in two rows is one relation, and the number of resulting rows would say less.
  for (let n = 0; n < MENTORSHIPS; n += 1) {
    const mentee = 3 + (n % (PEOPLE - 2));
    const half = Math.floor(mentee / 2);
    const mentor =
      n < PEOPLE - 2 ? 1 + Math.floor(random() * half) : mentee - 1 - Math.floor(random() * (mentee - half - 1));
    const start = 1950 + Math.floor(random() * 60);
    rows.push(`${mentor},${mentee},${pick(kinds)},${start},${start + 1 + Math.floor(random() * 6)}`);
  }
  const [peopleFile, mentorshipsFile] = ['people.csv', 'mentorships.csv'].map((name) => join(folder, name));
  writeFileSync(peopleFile, `${people.join('\n')}\n`);
  writeFileSync(mentorshipsFile, `${rows.join('\n')}\n`);
  return { peopleFile, mentorshipsFile };
}

const INSTITUTION = `insert into institution (id, slug, name, crest, accent, time_zone) values ('${SCHOOL}', 'school', 'School', 'SC', 'fern', 'UTC')`;

/** Runs `work` on a fresh, migrated database that holds one institution, and drops it. */
async function inFreshDatabase(ground, work) {
  const database = await ground.create(DATABASE);
  try {
    await connected(database.superuserUrl, async (client) => {
      await client.query(INSTITUTION);
      await client.query('checkpoint');
    });
    return await work(database);
  } finally {
    await ground.drop(DATABASE);
  }
}

async function importing({ chiron }, files, { appUrl }) {
  const dataSource = chiron.createDataSource(appUrl, 2);
  await dataSource.initialize();
  try {
    const order = {
      institutionId: SCHOOL,
      people: chiron.fileOnDisk(files.peopleFile),
      mentorships: chiron.fileOnDisk(files.mentorshipsFile),
      mode: 'apply',
    };
    let report;
    const took = await timed(async () => {
      report = await chiron.importFiles(new chiron.Database(dataSource), order);
    });
    if (report.outcome !== 'APPLIED' || report.people.added !== PEOPLE || report.mentorships.added !== MENTORSHIPS)
      throw new Error(
        `The import took other rows than were given: ${JSON.stringify({ ...report, findings: report.findings.slice(0, 3) })}`,
      );
    return took;
  } finally {
    await dataSource.destroy();
  }
}

const fileOf = (folder, table) => join(folder, `${table}.copy`);

/** Keeps what the import wrote, for the peer to write the same. */
async function keepRows(folder, { superuserUrl }) {
  await connected(superuserUrl, async (client) => {
    for (const table of TABLES)
      await pipeline(client.query(copyStreams.to(`copy ${table} to stdout`)), createWriteStream(fileOf(folder, table)));
  });
}

function copying(folder, { superuserUrl }) {
  return connected(superuserUrl, (client) =>
    timed(async () => {
      await client.query('begin');
      for (const table of TABLES)
        await pipeline(
          createReadStream(fileOf(folder, table)),
          client.query(copyStreams.from(`copy ${table} from stdin`)),
        );
      await client.query('commit');
    }),
  );
}

/** CSV rows per second of the whole import, file to commit, and of COPY of the resulting rows into the same tables. */
export async function importRow(stage) {
  const { chiron, ground, say } = stage;
  if (!chiron.importFiles) return null;
  const files = writeFiles(ground.folder);
  say(`import: ${PEOPLE + MENTORSHIPS} rows, ${ROUNDS.rounds} rounds, after one that is not timed`);
  await inFreshDatabase(ground, async (database) => {
    await importing(stage, files, database);
    await keepRows(ground.folder, database);
  });
  const rate = async (work) => ((PEOPLE + MENTORSHIPS) * 1000) / (await inFreshDatabase(ground, work));
  const rates = await inTurn(
    {
      ours: () => rate((database) => importing(stage, files, database)),
      peer: () => rate((database) => copying(ground.folder, database)),
    },
    ROUNDS,
  );
  return { name: 'import/copy', ...rates, unit: 'rows/s', goal: '≥ 0.25' };
}
