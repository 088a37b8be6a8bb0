import type { Reading } from './reading';

/** What one way of asking must be answered with. */
export type Expected =
  | { readonly data: unknown }
  | { readonly error: 'NOT_FOUND' | 'UNAUTHENTICATED' | 'BAD_USER_INPUT' }
  /** Where the answer has a free choice: throws, with a sentence, when it is wrong. */
  | { readonly meets: (answer: unknown) => void };

export interface Try {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What the operation's field must hold. */
  readonly expected: Expected;
  /** Whether it changes rows of an institution: such tries come last, one after another, and what changed is looked at. */
  readonly changes?: boolean;
}

/** How one operation of the schema is asked, and what the reading says. */
export interface OperationCase {
  readonly operation: string;
  readonly query: string;
  /** For one standing: own ids, foreign ids, and an id of nobody. */
  tries(reading: Reading): readonly Try[];
  /** Whether the operation ends or moves sessions: each try then gets one of its own, and comes after all others. */
  readonly ownSession?: boolean;
}

/** An id that nothing bears. */
export const NOBODY = '0192d4a0-0000-7000-8000-000000000000';

export const notFound: Expected = { error: 'NOT_FOUND' };

/** What is answered about the asker alone: one try, without a way to name anybody else. */
export function ownOnly(operation: string, query: string, expected: (reading: Reading) => unknown): OperationCase {
  return { operation, query, tries: (reading) => [{ expected: { data: expected(reading) } }] };
}

/** Answered to whoever holds the capability where they act, and not found for all others, whatever they name. */
export function byCapability(capability: string, inner: OperationCase): OperationCase {
  return {
    ...inner,
    tries: (reading) =>
      inner
        .tries(reading)
        .map((one) => (reading.may(capability) ? one : { variables: one.variables, expected: notFound })),
  };
}

/** The same answer for everybody, signed in or not. */
export function openToAll(
  operation: string,
  query: string,
  expected: Expected,
  variables: Try['variables'] = {},
): OperationCase {
  return { operation, query, tries: () => [{ variables, expected }] };
}

/**
 * Asks for each of these things by id, and for nobody. `opens` says what the field must hold, or null where there is
 * nothing that this asker may open.
 */
export function byId<Thing>(one: {
  readonly operation: string;
  readonly query: string;
  readonly things: (reading: Reading) => readonly Thing[];
  readonly id: (thing: Thing) => string;
  readonly nobody: string;
  readonly opens: (reading: Reading, thing: Thing) => Expected | null;
  /** What a hidden thing is answered with; not found unless told. */
  readonly hidden?: Expected;
}): OperationCase {
  const hidden = one.hidden ?? notFound;
  return {
    operation: one.operation,
    query: one.query,
    tries: (reading) => [
      { variables: { id: one.nobody }, expected: hidden },
      ...one.things(reading).map((thing) => ({
        variables: { id: one.id(thing) },
        expected: one.opens(reading, thing) ?? hidden,
      })),
    ],
  };
}
