import type { StaffRole } from '@chiron/domain/permission';
import type { ModelAffiliation, ModelImport, ModelMentorship, ModelPerson, ModelRecord, WorldModel } from './model';

/**
 * A second reading of docs/security.md over plain data, which shares no code with the product. A new rule of visibility is
 * one more entry in `WAYS`; a new capability one more line in `HOLDERS`.
 */

/** One who asks, at the institution they act at. */
export interface Standing {
  readonly label: string;
  readonly person: ModelPerson;
  readonly actingAt: string | null;
}

type Way = 'INSTITUTION' | 'SELF' | 'PAIR' | 'PUBLIC';

export interface Sight {
  readonly person: ModelPerson;
  readonly through: Way;
  readonly record: ModelRecord;
}

const STAFF: readonly StaffRole[] = ['COORDINATOR', 'INSTITUTION_ADMIN'];
const ADMIN: readonly StaffRole[] = ['INSTITUTION_ADMIN'];

const HOLDERS: Readonly<Record<string, readonly StaffRole[]>> = {
  'people.read': STAFF,
  'people.invite': STAFF,
  'mentorships.read': STAFF,
  'mentorships.end': STAFF,
  'lineage.read': STAFF,
  'programs.read': STAFF,
  'programs.manage': STAFF,
  'totals.read': STAFF,
  'reports.handle': ['MODERATOR', 'INSTITUTION_ADMIN'],
  'import.run': ADMIN,
  'roles.grant': ADMIN,
  'accounts.deactivate': ADMIN,
  'institution.configure': ADMIN,
  'sharing.manage': ADMIN,
  'disclosures.read': ADMIN,
  'clients.manage': ADMIN,
  'audit.read': ADMIN,
};

export const CAPABILITY_NAMES = Object.keys(HOLDERS);

const LINK_STATES: readonly string[] = ['ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'];

export function isLink({ state }: ModelMentorship): boolean {
  return LINK_STATES.includes(state);
}

/** Records through which somebody may be seen, one way after another; the first way that has one counts. */
const WAYS: readonly (readonly [Way, (reading: Reading, person: ModelPerson) => readonly ModelRecord[]])[] = [
  ['INSTITUTION', (reading, person) => reading.recordsHere(person)],
  ['SELF', (reading, person) => (person.id === reading.standing.person.id ? person.records : [])],
  [
    'PAIR',
    (reading, person) =>
      person.records.filter(({ institutionId }) => reading.pairsWith(person.id).includes(institutionId)),
  ],
  ['PUBLIC', (_reading, person) => (person.diedYear !== null && person.diedYear < 1925 ? person.records : [])],
  ['PUBLIC', (_reading, person) => (person.isPublic ? person.records : [])],
];

export class Reading {
  readonly roles: readonly StaffRole[];
  readonly isMember: boolean;
  /** Everybody whom the one who asks may see. */
  readonly seen: ReadonlyMap<string, Sight>;

  constructor(
    readonly world: WorldModel,
    readonly standing: Standing,
  ) {
    const held = this.affiliationsOf(standing.person.id).filter(
      (one) => one.isCurrent && one.institutionId === standing.actingAt,
    );
    this.isMember = held.length > 0;
    this.roles = held.flatMap(({ role }) => role ?? []);
    this.seen = new Map(
      world.people.flatMap((person) => {
        const sight = this.#sightOf(person);
        return sight ? [[person.id, sight] as const] : [];
      }),
    );
  }

  may(capability: string): boolean {
    return this.roles.some((role) => HOLDERS[capability]?.includes(role));
  }

  affiliationsOf(personId: string): ModelAffiliation[] {
    return this.world.affiliations.filter((one) => one.personId === personId);
  }

  /** Staff see every record of the institution, members those of people who are or were there. */
  recordsHere(person: ModelPerson): ModelRecord[] {
    const { actingAt } = this.standing;
    const belongs = this.affiliationsOf(person.id).some(({ institutionId }) => institutionId === actingAt);
    if (this.roles.length === 0 && !(this.isMember && belongs)) return [];
    return person.records.filter(({ institutionId }) => institutionId === actingAt);
  }

  /** Hosts of the accepted or ended mentorships with that person. */
  pairsWith(personId: string): string[] {
    const me = this.standing.person.id;
    return this.world.mentorships
      .filter(
        (one) =>
          isLink(one) && [one.mentorId, one.menteeId].includes(me) && [one.mentorId, one.menteeId].includes(personId),
      )
      .filter(() => personId !== me)
      .map(({ institutionId }) => institutionId);
  }

  takesPart({ mentorId, menteeId }: ModelMentorship): boolean {
    return [mentorId, menteeId].includes(this.standing.person.id);
  }

  mayRead(mentorship: ModelMentorship): boolean {
    return this.takesPart(mentorship) || (this.isAt(mentorship) && this.may('mentorships.read'));
  }

  mayEnd(mentorship: ModelMentorship): boolean {
    return this.takesPart(mentorship) || (this.isAt(mentorship) && this.may('mentorships.end'));
  }

  /** Details of a link: at its host, for its two, and between historical people. */
  mayKnowDetails(mentorship: ModelMentorship): boolean {
    const died = [mentorship.mentorId, mentorship.menteeId].map((id) => this.seen.get(id)?.person.diedYear ?? 9999);
    return this.isAt(mentorship) || this.takesPart(mentorship) || died.every((year) => year < 1925);
  }

  isAt({ institutionId }: { readonly institutionId: string }): boolean {
    return institutionId === this.standing.actingAt;
  }

  imports(): ModelImport[] {
    return this.may('import.run') ? this.world.imports.filter((one) => this.isAt(one)) : [];
  }

  #sightOf(person: ModelPerson): Sight | null {
    for (const [through, recordsOf] of WAYS) {
      const [record] = recordsOf(this, person).toSorted((a, b) => (a.institutionId < b.institutionId ? -1 : 1));
      if (record) return { person, through, record };
    }
    return null;
  }
}
