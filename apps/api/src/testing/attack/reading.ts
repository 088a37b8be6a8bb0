import type { StaffRole } from '@chiron/domain/permission';
import { HOLDERS } from './holders';
import type { ModelAffiliation, ModelImport, ModelMentorship, ModelPerson, ModelRecord, WorldModel } from './model';
import { inOrder, partnerSight } from './partner-reading';
import type { Sight, Standing, Way } from './sight';

export type { Sight, Standing };

/**
 * A second reading of docs/security.md over plain data, which shares no code with the product. A new rule of visibility is
 * one more entry in `WAYS`; a new capability one more line in holders.ts.
 */

/** What a client with every scope reads where it is at home. */
const CLIENTS_READ: readonly string[] = ['people.read', 'mentorships.read', 'lineage.read'];

const ALL = { stage: true, affiliations: true, mentorships: true };

const LINK_STATES: readonly string[] = ['ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'];

export function isLink({ state }: ModelMentorship): boolean {
  return LINK_STATES.includes(state);
}

type WayIn = readonly [
  way: Way,
  rank: number,
  recordsOf: (reading: Reading, person: ModelPerson) => readonly ModelRecord[],
];

/**
 * Records through which somebody may be seen, one way after another; the first that has one counts. Its rank is how far the
 * person's audience must reach for it: 0 oneself, 1 pairs, 2 programs, 3 the institution, 4 partners, 5 everybody.
 */
const WAYS: readonly WayIn[] = [
  ['INSTITUTION', 3, (reading, person) => reading.recordsOfMembers(person)],
  ['SELF', 0, (reading, person) => (person.id === reading.standing.person.id ? person.records : [])],
  ['PAIR', 1, (reading, person) => reading.recordsOfPairs(person)],
  ['PROGRAM', 2, (reading, person) => (reading.sharesProgram(person.id) ? reading.recordsHere(person) : [])],
  ['PUBLIC', 5, (_reading, person) => (!person.isMinor && isHistoric(person) ? person.records : [])],
  ['PUBLIC', 5, (_reading, person) => (!person.isMinor && person.isPublic ? person.records : [])],
];

function isHistoric({ diedYear }: ModelPerson): boolean {
  return diedYear !== null && diedYear < 1925;
}

/** How far somebody is shared: the historical with everybody, who left the directory with pairs and programs. */
function reachOf(person: ModelPerson): number {
  if (isHistoric(person)) return 5;
  return person.isOptedOut ? 2 : person.isPublic ? 5 : 4;
}

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
    if (this.standing.client) return this.#isAtHome && CLIENTS_READ.includes(capability);
    return this.roles.some((role) => HOLDERS[capability]?.includes(role));
  }

  affiliationsOf(personId: string): ModelAffiliation[] {
    return this.world.affiliations.filter((one) => one.personId === personId);
  }

  /** Staff who read people see every record of the institution. */
  get readsRecords(): boolean {
    return this.may('people.read');
  }

  /** The record where the asker acts, for whoever belongs there. */
  recordsHere(person: ModelPerson): ModelRecord[] {
    return this.isMember ? person.records.filter((record) => this.isAt(record)) : [];
  }

  /** Members see people who are or were there. */
  recordsOfMembers(person: ModelPerson): ModelRecord[] {
    const belongs = this.affiliationsOf(person.id).some((one) => this.isAt(one));
    return belongs ? this.recordsHere(person) : [];
  }

  /** Pairs are seen in the record of the host; minors only where they are recorded and the asker acts. */
  recordsOfPairs(person: ModelPerson): ModelRecord[] {
    const hosts = this.pairsWith(person.id);
    if (person.isMinor) return hosts.length > 0 ? this.recordsHere(person) : [];
    return person.records.filter(({ institutionId }) => hosts.includes(institutionId));
  }

  sharesProgram(personId: string): boolean {
    const belong = (
      { coordinatorId, memberIds }: { coordinatorId: string; memberIds: readonly string[] },
      id: string,
    ) => coordinatorId === id || memberIds.includes(id);
    return this.world.programs.some(
      (one) => this.isAt(one) && belong(one, personId) && belong(one, this.standing.person.id),
    );
  }

  isBlockedBy(personId: string): boolean {
    return this.world.blocks.some(([by, of]) => by === personId && of === this.standing.person.id);
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

  /** Whether more is told of a link than that it is there. */
  seesLink(one: ModelMentorship): boolean {
    const shows = [one.mentorId, one.menteeId].every((id) => this.seen.get(id)?.shows.mentorships);
    return this.takesPart(one) || (this.isAt(one) && this.readsRecords) || shows;
  }

  /** A partner's client stands at no institution: it reads what is shared and nothing as its own. */
  isAt({ institutionId }: { readonly institutionId: string }): boolean {
    return institutionId === this.standing.actingAt && this.#isAtHome;
  }

  get #isAtHome(): boolean {
    const { client } = this.standing;
    return !client || client.institutionId === client.recipientId;
  }

  imports(): ModelImport[] {
    return this.may('import.run') ? this.world.imports.filter((one) => this.isAt(one)) : [];
  }

  #sightOf(person: ModelPerson): Sight | null {
    const reach = reachOf(person);
    const here = this.readsRecords ? person.records.find((record) => this.isAt(record)) : undefined;
    if (here) return { person, through: 'INSTITUTION', record: here, shows: { ...ALL, mentorships: reach >= 3 } };
    const isBlocked = this.isBlockedBy(person.id);
    for (const [through, rank, recordsOf] of WAYS) {
      if (rank > reach || (isBlocked && through !== 'SELF')) continue;
      const [record] = inOrder(recordsOf(this, person));
      if (record) return { person, through, record, shows: ALL };
    }
    const isPartner = this.readsRecords || this.standing.client !== undefined;
    return isBlocked || person.isMinor || reach < 4 || !isPartner ? null : partnerSight(this, person);
  }
}
