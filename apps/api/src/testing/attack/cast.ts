import { STAFF_ROLES, type StaffRole } from '@chiron/domain/permission';
import { STAGES, type Stage } from '@chiron/domain/stage';
import type { Dice } from './dice';

/** What is decided of a person before the dice give names and ids. */
export interface Part {
  /** Institutions that record the person. */
  readonly at: readonly string[];
  readonly affiliated?: readonly PartAffiliation[];
  readonly canSignIn?: boolean;
  readonly isOperator?: boolean;
  readonly isPublic?: boolean;
  readonly isOptedOut?: boolean;
  readonly isMinor?: boolean;
  readonly diedYear?: number;
  /** Of the institution that has to do with no other. */
  readonly isApart?: boolean;
}

interface PartAffiliation {
  readonly institutionId: string;
  readonly stage?: Stage;
  readonly role?: StaffRole;
  readonly isCurrent?: boolean;
}

/** Sixty people, so that every kind of asker and of person asked about is among them, whatever the seed. */
export function castOf(institutionIds: readonly string[], dice: Dice): Part[] {
  const [school, hospital, university, apart] = institutionIds as [string, string, string, string];
  const joined = [school, hospital, university];
  const anywhere = () => dice.pick(joined);
  const stage = () => dice.pick(STAGES);
  const member = (institutionId: string, rest: Partial<Part> = {}, of: Stage = stage()): Part => ({
    at: [institutionId],
    affiliated: [{ institutionId, stage: of }],
    canSignIn: true,
    isApart: institutionId === apart,
    ...rest,
  });
  const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
  const inTwoPlaces = (n: number): Part => {
    const [first, second] = dice.sample(joined, 2) as [string, string];
    return {
      at: [first, second],
      affiliated: [
        { institutionId: first, stage: stage(), isCurrent: n % 4 !== 3 },
        { institutionId: second, stage: stage(), ...(n < 2 ? { role: 'COORDINATOR' as const } : {}) },
      ],
      canSignIn: true,
    };
  };
  const past = (): Part => {
    const institutionId = anywhere();
    return { at: [institutionId], affiliated: [{ institutionId, stage: stage(), isCurrent: false }], canSignIn: true };
  };
  return [
    ...institutionIds.flatMap((institutionId) =>
      STAFF_ROLES.map((role): Part => ({
        at: [institutionId],
        affiliated: [{ institutionId, role }],
        canSignIn: true,
        isApart: institutionId === apart,
      })),
    ),
    ...STAGES.map((of, n) => member(school, { isMinor: n === 0, isOptedOut: n === 3 }, of)),
    ...STAGES.map((of) => member(anywhere(), {}, of)),
    member(apart),
    member(hospital, { isMinor: true }),
    member(university, { isOptedOut: true }),

    ...times(8, inTwoPlaces),
    ...times(4, past),
    ...times(4, (n) => member(anywhere(), { isPublic: true, isOptedOut: n === 3 })),
    ...times(8, (n): Part => ({ at: n % 3 === 0 ? [school, university] : [anywhere()], diedYear: 1840 + 12 * n })),
    ...times(5, (): Part => ({ at: [anywhere()] })),
    { at: [university], diedYear: 1925 },
    { at: [apart], canSignIn: true, isOperator: true, isApart: true },
  ];
}
