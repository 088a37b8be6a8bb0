import type { StaffRole } from '@chiron/domain/permission';
import { STAGES, type Stage } from '@chiron/domain/stage';
import {
  AUDIENCES,
  AUDIENCE_SUBJECTS,
  SHARED_CATEGORIES,
  SHARING_PURPOSES,
  type Audience,
  type AudienceSubject,
  type SharedCategory,
  type SharingPurpose,
} from '@chiron/domain/visibility';
import fc from 'fast-check';

/** A small world in which everything that the visibility policy asks for happens at random. People and institutions are numbers. */
export interface RandomWorld {
  readonly people: readonly RandomPerson[];
  readonly programs: readonly { at: number; isArchived: boolean; members: readonly number[] }[];
  readonly links: readonly { host: number; mentor: number; mentee: number; isCurrent: boolean }[];
  readonly agreements: readonly RandomAgreement[];
}

export type When = 'PAST' | 'NOW' | 'FUTURE';

export interface RandomPerson {
  readonly records: readonly RandomRecord[];
  readonly choices: Partial<Record<AudienceSubject, Audience>>;
  readonly isOptedOut: boolean;
  readonly blocks: readonly number[];
  readonly consents: readonly RandomConsent[];
}

export interface RandomRecord {
  readonly at: number;
  readonly died: 1890 | 1960 | null;
  readonly isMinor: boolean;
  readonly affiliations: readonly { stage: Stage | null; role: StaffRole | null; when: When }[];
}

export interface RandomConsent {
  readonly like: number;
  readonly at: number;
  readonly recipient: number;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly isRevoked: boolean;
  readonly isOver: boolean;
}

export interface RandomAgreement {
  readonly giver: number;
  readonly recipient: number;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly when: When;
  readonly isOpen: boolean;
  /** What giver and recipient said of it. */
  readonly sides: readonly ('SIGNED' | 'SILENT' | 'SUSPENDED' | 'ENDED')[];
}

export const INSTITUTIONS = 4;
const PEOPLE = { least: 12, most: 18 };

const institution = fc.nat(INSTITUTIONS - 1);
/** True once in `n`. */
const rarely = (n: number) => fc.nat(n - 1).map((at) => at === 0);
/** One of these, or null as often as `nones` of `nones + 1`. */
const maybe = <T>(one: fc.Arbitrary<T>, nones: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: nones, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const purpose = fc.constantFrom(...SHARING_PURPOSES.slice(0, 2));
const categories = fc.subarray(SHARED_CATEGORIES.slice(1)).map((some): SharedCategory[] => ['PEOPLE', ...some]);
const when = fc.constantFrom<When>('NOW', 'NOW', 'NOW', 'PAST', 'FUTURE');

const affiliation = fc
  .record({
    stage: fc.option(fc.constantFrom(...STAGES), { freq: 4 }),
    role: maybe(fc.constantFrom<StaffRole>('COORDINATOR', 'MODERATOR', 'INSTITUTION_ADMIN'), 2),
    when,
  })
  .map((one) => (one.stage === null && one.role === null ? { ...one, stage: 'FELLOW' as const } : one));

const record = fc.record({
  at: institution,
  died: maybe(fc.constantFrom(1890 as const, 1960 as const), 8),
  isMinor: rarely(9),
  affiliations: fc.array(affiliation, { maxLength: 2 }),
});

const consent = fc.record({
  /** The agreement that it speaks of, by number; where there is none of that number, it stands for itself. */
  like: fc.nat(12),
  at: institution,
  recipient: institution,
  purpose,
  categories,
  isRevoked: rarely(5),
  isOver: rarely(5),
});

function person(people: number): fc.Arbitrary<RandomPerson> {
  const audience = maybe(fc.constantFrom(...AUDIENCES), 2);
  return fc.record({
    records: fc.uniqueArray(record, { minLength: 1, maxLength: 3, selector: ({ at }) => at }),
    choices: fc
      .tuple(...AUDIENCE_SUBJECTS.map(() => audience))
      .map((chosen) =>
        Object.fromEntries(AUDIENCE_SUBJECTS.flatMap((subject, n) => (chosen[n] ? [[subject, chosen[n]]] : []))),
      ),
    isOptedOut: rarely(6),
    blocks: fc.uniqueArray(fc.nat(people - 1), { maxLength: 2 }),
    consents: fc.array(consent, { maxLength: 5 }),
  });
}

const side = fc.constantFrom<RandomAgreement['sides'][number]>(
  ...Array<'SIGNED'>(12).fill('SIGNED'),
  'SILENT',
  'SUSPENDED',
  'ENDED',
);
const agreement: fc.Arbitrary<RandomAgreement> = fc
  .record({
    giver: institution,
    recipient: institution,
    purpose,
    categories,
    when,
    isOpen: fc.boolean(),
    sides: fc.tuple(side, side),
  })
  .filter(({ giver, recipient }) => giver !== recipient);

export const randomWorld: fc.Arbitrary<RandomWorld> = fc
  .integer({ min: PEOPLE.least, max: PEOPLE.most })
  .chain((count) => {
    const anybody = fc.nat(count - 1);
    return fc.record({
      people: fc.array(person(count), { minLength: count, maxLength: count }),
      programs: fc.array(
        fc.record({ at: institution, isArchived: rarely(4), members: fc.uniqueArray(anybody, { maxLength: 8 }) }),
        { maxLength: 4 },
      ),
      links: fc.array(
        fc
          .record({ host: institution, mentor: anybody, mentee: anybody, isCurrent: fc.boolean() })
          .filter(({ mentor, mentee }) => mentor !== mentee),
        { maxLength: 15 },
      ),
      agreements: fc.array(agreement, { minLength: 3, maxLength: 10 }),
    });
  })
  .map(possible);

/** Drops what the database cannot hold: members, ends and consents without a record at that institution. */
function possible(world: RandomWorld): RandomWorld {
  const isKnown = (who: number, at: number) => world.people[who]?.records.some((one) => one.at === at) ?? false;
  return {
    ...world,
    people: world.people.map((one, who) => ({
      ...one,
      blocks: one.blocks.filter((other) => other !== who),
      consents: one.consents
        .map((consent) => forAgreement(consent, world))
        .filter(({ at, recipient }) => at !== recipient && isKnown(who, at)),
    })),
    programs: world.programs.map((one) => ({ ...one, members: one.members.filter((who) => isKnown(who, one.at)) })),
    links: world.links.filter(({ host, mentor, mentee }) => isKnown(mentor, host) && isKnown(mentee, host)),
  };
}

function forAgreement(consent: RandomConsent, { agreements }: RandomWorld): RandomConsent {
  const agreement = agreements[consent.like];
  if (!agreement) return consent;
  const { giver, recipient, purpose: agreed } = agreement;
  return { ...consent, at: giver, recipient, purpose: consent.isOver ? consent.purpose : agreed };
}
