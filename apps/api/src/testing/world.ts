import type { MentorshipKind, MentorshipState } from '@chiron/domain/mentorship';
import type { StaffRole } from '@chiron/domain/permission';
import { searchable } from '@chiron/domain/search';
import type { Stage } from '@chiron/domain/stage';
import { createAccount } from '../features/account';
import { writeLineageLinks } from '../features/mentorship';
import { newId, type Database } from '../platform/database';

export interface Somebody {
  readonly personId: string;
  readonly accountId: string;
}

interface MentorshipFacts {
  kind?: MentorshipKind;
  state?: MentorshipState;
  from?: number;
  to?: number;
}

/** Builders for tests: each writes through the same door and walls as the product. */
export class World {
  readonly #database: Database;
  #institutions = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  async anInstitution(name = 'A school'): Promise<string> {
    const id = newId();
    this.#institutions += 1;
    const facts = [id, `institution-${this.#institutions}`, name];
    await this.#database.writing(id, ({ query }) =>
      query(
        `insert into institution (id, slug, name, crest, accent, time_zone) values ($1, $2, $3, 'AS', 'fern', 'UTC')`,
        facts,
      ),
    );
    return id;
  }

  /** A person with a record at the institution and nothing else. */
  async aRecord(
    institutionId: string,
    name: string,
    facts: { died?: number; sourceId?: string; personId?: string; email?: string } = {},
  ): Promise<string> {
    const id = facts.personId ?? newId();
    const died = facts.died === undefined ? [null, 'unknown'] : [`${facts.died}-01-01`, 'year'];
    await this.#database.writing(institutionId, async ({ query }) => {
      if (!facts.personId) await query('insert into person (id) values ($1)', [id]);
      await query(
        `insert into person_record (institution_id, person_id, name, name_search, source, source_id, died_on, died_precision, email)
         values ($1, $2, $3, $4, 'test', $5, $6, $7, $8)`,
        [institutionId, id, name, searchable(name), facts.sourceId ?? null, ...died, facts.email ?? null],
      );
    });
    return id;
  }

  async anAffiliation(
    institutionId: string,
    personId: string,
    facts: { stage?: Stage; year?: number; role?: StaffRole; until?: string },
  ): Promise<void> {
    const end = facts.until === undefined ? [null, 'open'] : [facts.until, 'day'];
    await this.#database.writing(institutionId, ({ query }) =>
      query(
        `insert into affiliation (institution_id, id, person_id, stage, stage_year, staff_role, started_on, started_precision, ended_on, ended_precision)
         values ($1, $2, $3, $4, $5, $6, '2020-07-01', 'day', $7, $8)`,
        [institutionId, newId(), personId, facts.stage ?? null, facts.year ?? null, facts.role ?? null, ...end],
      ),
    );
  }

  /** Somebody who can sign in: a record, an affiliation and an account. */
  async aMember(
    institutionId: string,
    name: string,
    facts: { stage?: Stage; year?: number; role?: StaffRole } = { stage: 'RESIDENT' },
  ): Promise<Somebody> {
    const personId = await this.aRecord(institutionId, name);
    await this.anAffiliation(institutionId, personId, facts);
    return { personId, accountId: await this.anAccount(personId) };
  }

  aStaffMember(institutionId: string, name: string, role: StaffRole = 'INSTITUTION_ADMIN'): Promise<Somebody> {
    return this.aMember(institutionId, name, { role });
  }

  async anAccount(
    personId: string,
    email = `${personId}@example.org`,
    password: string | null = null,
  ): Promise<string> {
    await createAccount(this.#database, { personId, email, password });
    const [account] = await this.#database.reading(null, ({ query }) =>
      query<{ account_id: string }>('select account_id from sign_in_account($1)', [email]),
    );
    if (!account) throw new Error('The account was not made.');
    return account.account_id;
  }

  /** A mentorship with its link and both participations, as the use cases leave it. */
  async aMentorship(
    institutionId: string,
    mentorId: string,
    menteeId: string,
    facts: MentorshipFacts = {},
  ): Promise<string> {
    const id = newId();
    const date = (year?: number) => (year === undefined ? null : `${year}-01-01`);
    await this.#database.writing(institutionId, async (tenant) => {
      await tenant.query(
        `insert into mentorship (institution_id, id, mentor_id, mentee_id, kind, state, provenance, started_on, started_precision, ended_on, ended_precision)
         values ($1, $2, $3, $4, $5, $6, 'LIVED', $7, $8, $9, $10)`,
        [
          institutionId,
          id,
          mentorId,
          menteeId,
          facts.kind ?? 'MENTOR',
          facts.state ?? 'ACTIVE',
          date(facts.from),
          facts.from ? 'year' : 'unknown',
          date(facts.to),
          facts.to ? 'year' : 'open',
        ],
      );
      await tenant.query(
        'insert into participation (person_id, institution_id, mentorship_id) values ($1, $2, $3), ($4, $2, $3)',
        [mentorId, institutionId, id, menteeId],
      );
      await writeLineageLinks(tenant, [id]);
    });
    return id;
  }
}
