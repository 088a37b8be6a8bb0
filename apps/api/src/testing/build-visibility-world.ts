import { newId, type Database } from '../platform/database';
import { writeLineageLinks } from '../features/mentorship';
import {
  INSTITUTIONS,
  type RandomAgreement,
  type RandomPerson,
  type RandomRecord,
  type RandomWorld,
  type When,
} from './visibility-world';

/** Where the numbers of a random world stand in the database. */
export interface Built {
  readonly institutions: readonly string[];
  readonly people: readonly string[];
  readonly agreements: readonly string[];
}

const DAYS: Record<When, readonly [from: string, to: string | null]> = {
  PAST: ['2001-01-01', '2010-01-01'],
  NOW: ['2020-01-01', null],
  FUTURE: ['2990-01-01', null],
};

/** ISO days of a time as an agreement has them. */
export function daysOf({ when, isOpen }: Pick<RandomAgreement, 'when' | 'isOpen'>): readonly [string, string | null] {
  const [from, to] = DAYS[when];
  return [from, to ?? (isOpen ? null : '2999-01-01')];
}

let built = 0;

/** Writes a random world through the same door and walls as the product. */
export async function build(database: Database, world: RandomWorld): Promise<Built> {
  const institutions: string[] = [];
  for (let n = 0; n < INSTITUTIONS; n += 1) institutions.push(await anInstitution(database));
  const people = world.people.map(() => newId());
  const at = (n: number) => institutions[n] ?? '';
  const who = (n: number) => people[n] ?? '';
  await database.writing(null, ({ query }) => query('insert into person (id) select unnest($1::uuid[])', [people]));
  for (const [n, id] of institutions.entries()) await theRecords(database, id, recordsAt(world, n, who));
  for (const [n, person] of world.people.entries()) await ownWord(database, who(n), person, { at, who });
  for (const { host, mentor, mentee, isCurrent } of world.links)
    await aLink(database, at(host), who(mentor), who(mentee), isCurrent);
  for (const program of world.programs) {
    await database.writing(at(program.at), async ({ query }) => {
      const id = newId();
      await query(
        `insert into program (institution_id, id, name, archived_at) values ($1, $2, 'P', case when $3 then now() end)`,
        [at(program.at), id, program.isArchived],
      );
      await query(
        `insert into program_member (institution_id, program_id, person_id, role) select $1, $2, unnest($3::uuid[]), 'MEMBER'`,
        [at(program.at), id, program.members.map(who)],
      );
    });
  }
  const agreements: string[] = [];
  for (const agreement of world.agreements) agreements.push(await anAgreement(database, agreement, at));
  return { institutions, people, agreements };
}

async function anInstitution(database: Database): Promise<string> {
  const id = newId();
  built += 1;
  await database.writing(id, ({ query }) =>
    query(
      `insert into institution (id, slug, name, crest, accent, time_zone) values ($1, $2, 'One', 'ON', 'fern', 'UTC')`,
      [id, `random-${built}`],
    ),
  );
  return id;
}

interface Recorded extends RandomRecord {
  readonly personId: string;
}

function recordsAt(world: RandomWorld, at: number, who: (n: number) => string): Recorded[] {
  return world.people.flatMap(({ records }, n) =>
    records.filter((record) => record.at === at).map((record) => ({ ...record, personId: who(n) })),
  );
}

async function theRecords(database: Database, at: string, records: readonly Recorded[]): Promise<void> {
  const affiliations = records.flatMap(({ personId, affiliations: held }) =>
    held.map(({ stage, role, when }) => ({
      id: newId(),
      personId,
      stage,
      role,
      from: DAYS[when][0],
      to: DAYS[when][1],
    })),
  );
  await database.writing(at, async ({ query }) => {
    await query(
      `insert into person_record (institution_id, person_id, name, name_search, source, is_minor, died_on, died_precision)
       select $1, r."personId", 'Somebody', 'somebody', 'test', r."isMinor", make_date(r.died, 1, 1), case when r.died is null then 'unknown' else 'year' end
         from json_to_recordset($2) r("personId" uuid, "isMinor" boolean, died int)`,
      [at, JSON.stringify(records)],
    );
    await query(
      `insert into affiliation (institution_id, id, person_id, stage, staff_role, started_on, started_precision, ended_on, ended_precision)
       select $1, a.id, a."personId", a.stage, a.role, a.from, 'day', a.to, case when a.to is null then 'open' else 'day' end
         from json_to_recordset($2) a(id uuid, "personId" uuid, stage text, role text, "from" date, "to" date)`,
      [at, JSON.stringify(affiliations)],
    );
  });
}

type Names = { at: (n: number) => string; who: (n: number) => string };

async function ownWord(database: Database, personId: string, person: RandomPerson, { at, who }: Names): Promise<void> {
  const own = database.for(personId);
  await own.writing(null, async ({ query }) => {
    for (const [subject, audience] of Object.entries(person.choices))
      await query('insert into person_audience (person_id, subject, audience) values ($1, $2, $3)', [
        personId,
        subject,
        audience,
      ]);
    if (person.isOptedOut) await query('insert into directory_opt_out (person_id) values ($1)', [personId]);
    for (const other of person.blocks)
      await query('insert into person_block (person_id, blocked_id) values ($1, $2)', [personId, who(other)]);
  });
  for (const consent of person.consents) {
    await own.writing(at(consent.at), ({ query }) =>
      query(
        `insert into consent (institution_id, id, person_id, recipient_id, purpose, categories, signed_at, ends_on, revoked_at)
         values ($1, $2, $3, $4, $5, $6, now(), case when $7 then date '2020-01-01' end, case when $8 then now() end)`,
        [
          at(consent.at),
          newId(),
          personId,
          at(consent.recipient),
          consent.purpose,
          consent.categories,
          consent.isOver,
          consent.isRevoked,
        ],
      ),
    );
  }
}

async function aLink(
  database: Database,
  host: string,
  mentor: string,
  mentee: string,
  isCurrent: boolean,
): Promise<void> {
  await database.writing(host, async (tenant) => {
    const id = newId();
    await tenant.query(
      `insert into mentorship (institution_id, id, mentor_id, mentee_id, kind, state, provenance, started_precision, ended_precision)
       values ($1, $2, $3, $4, 'MENTOR', $5, 'LIVED', 'unknown', 'unknown')`,
      [host, id, mentor, mentee, isCurrent ? 'ACTIVE' : 'ENDED'],
    );
    await writeLineageLinks(tenant, [id]);
  });
}

async function anAgreement(database: Database, agreement: RandomAgreement, at: (n: number) => string): Promise<string> {
  const id = newId();
  const parties = [at(agreement.giver), at(agreement.recipient)];
  await database.writing(parties[0] ?? '', ({ query }) =>
    query(
      `insert into sharing_agreement (id, giver_id, recipient_id, purpose, categories, terms, starts_on, ends_on, proposed_by)
       values ($1, $2, $3, $4, $5, '', $6, $7, $2)`,
      [id, ...parties, agreement.purpose, agreement.categories, ...daysOf(agreement)],
    ),
  );
  for (const [n, party] of parties.entries()) {
    const said = agreement.sides[n] ?? 'SILENT';
    await database.writing(party, ({ query }) =>
      query(
        `insert into agreement_side (institution_id, agreement_id, signed_at, suspended_at, ended_at)
         values ($1, $2, case when $3 <> 'SILENT' then now() end, case when $3 = 'SUSPENDED' then now() end, case when $3 = 'ENDED' then now() end)`,
        [party, id, said],
      ),
    );
  }
  return id;
}
