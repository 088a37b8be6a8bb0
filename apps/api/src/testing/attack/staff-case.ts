import { NOBODY, notFound, type Expected, type OperationCase } from './case';
import { personId, someOf } from './ids';
import type { Reading } from './reading';
import { wholeQuery } from './whole-query';

type Variables = Readonly<Record<string, unknown>>;
type Asks = (reading: Reading) => readonly Variables[];

/** Answered without an error. That it tells nothing hidden is looked after for every answer. */
export const answered: Expected = { meets: () => undefined };

interface Things {
  /** What whoever may ask is answered; once without variables, unless told. */
  readonly own?: Asks;
  /** Things of others, and of nobody: not found for everybody. */
  readonly foreign?: Asks;
  /** What is asked, where everything at once would cost too much. */
  readonly query?: string;
  /** Whether what is granted changes rows of the institution acted at. */
  readonly changes?: boolean;
}

function guardedBy(
  isLetIn: (reading: Reading) => boolean,
  operation: string,
  { own = () => [{}], foreign = () => [], query = wholeQuery(operation), changes }: Things,
): OperationCase {
  return {
    operation,
    query,
    tries: (reading) => {
      const denied = (all: readonly Variables[]) => all.map((variables) => ({ variables, expected: notFound }));
      if (!isLetIn(reading)) return denied([...own(reading), ...foreign(reading)]);
      return [
        ...denied(foreign(reading)),
        ...own(reading).map((variables) => ({ variables, expected: answered, changes })),
      ];
    },
  };
}

/** For whoever holds the capability where they act: own things are answered, those of others and of nobody are not found. */
export function forStaff(capability: string, operation: string, things: Things = {}): OperationCase {
  return guardedBy((reading) => reading.may(capability), operation, things);
}

export function forOperator(operation: string, things: Things = {}): OperationCase {
  return guardedBy(({ standing }) => standing.person.isOperator, operation, things);
}

/** Asked for with these variables, and found by nobody. */
export function nothingOf(...variables: Variables[]): Things {
  return { own: () => [], foreign: () => variables };
}

/** Refused to everybody, as data of this type: the words for a secret that is wrong, old or somebody else's. */
export function refusedAs(typeName: string, operation: string, ...all: Variables[]): OperationCase {
  const meets = (told: unknown) => expect((told as { __typename: string }).__typename).toBe(typeName);
  const query = wholeQuery(operation);
  return { operation, query, tries: () => all.map((variables) => ({ variables, expected: { meets } })) };
}

/** For everybody who is signed in. */
export function forAll(operation: string, things: Things = {}): OperationCase {
  return guardedBy(() => true, operation, things);
}

/** People whom the institution acted at records. */
export function peopleHere(reading: Reading, count = 2): string[] {
  const here = reading.world.people.filter(({ records }) => records.some((record) => reading.isAt(record)));
  return here.slice(-count).map(({ id }) => personId(id));
}

/** People whom it does not, and nobody. */
export function peopleElsewhere(reading: Reading, count = 3): string[] {
  const elsewhere = reading.world.people.filter(({ records }) => !records.some((record) => reading.isAt(record)));
  return [NOBODY, ...someOf(elsewhere, count, reading).map(({ id }) => id)].map(personId);
}

/** People whom the asker may not see, and nobody. */
export function hiddenPeople(reading: Reading, count = 3): string[] {
  const hidden = reading.world.people.filter(({ id }) => !reading.seen.has(id));
  return [NOBODY, ...someOf(hidden, count, reading).map(({ id }) => id)].map(personId);
}

/** A global id of any kind of thing. */
export function globalId(type: string, id: string, institutionId?: string): string {
  return Buffer.from(institutionId ? `${type}:${institutionId}:${id}` : `${type}:${id}`).toString('base64url');
}
