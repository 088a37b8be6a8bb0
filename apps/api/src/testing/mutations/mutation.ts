import type { Client } from 'pg';

/** A deliberate fault, and the guard that must notice it. */
interface Named {
  readonly name: string;
  readonly caughtBy: string;
}

/** A fault in the database, made by its owner. */
export interface SqlMutation extends Named {
  readonly apply: (owner: Client) => Promise<void>;
}

/** A fault in the program: `find` stands in the file exactly once. Paths are from the root of the repository. */
export interface CodeMutation extends Named {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Replaces what stands in a text exactly once; fails when it no longer does, so that no mutation falls asleep. */
export function replacedOnce(text: string, find: string, replace: string, where: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`The anchor stands ${parts.length - 1} times in ${where}, not once: ${find}`);
  return parts.join(replace);
}
