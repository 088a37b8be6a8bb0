import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../operator-error';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** The web client's operations by the SHA-256 of their text. */
export type PersistedOperations = ReadonlyMap<string, string>;

/** What the build of the web client wrote down beside its pages; nothing where there is no build, as in development. */
export function readPersistedOperations(webRoot: string): PersistedOperations {
  const file = join(webRoot, 'operations.json');
  if (!existsSync(file)) return new Map();
  const { operations } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const { id, body } of operations) {
    if (createHash('sha256').update(body).digest('hex') !== id)
      throw new OperatorError(
        `${file} was changed: an operation is not the one that its id names. Build the web client anew.`,
      );
  }
  return new Map(operations.map(({ id, body }) => [id, body]));
}

const PREFIX = 'apq:';

/** Apollo's store of persisted operations, to which nobody adds: the client's own build is all that it knows. */
export function readOnlyStore(operations: PersistedOperations) {
  return {
    get: (key: string) => Promise.resolve(operations.get(key.slice(PREFIX.length))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  };
}
