import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeySource } from '../config';
import type { Database } from '../database';
import { OperatorError } from '../operator-error';

/** The installation's key, from the environment or its file; where none is configured, made at the first start. */
export function readKey(source: KeySource): Buffer {
  if (source.kind === 'given') return source.key;
  const { path, makes } = source;
  if (!existsSync(path)) {
    if (!makes) throw new OperatorError(`CHIRON_KEY_FILE: there is no file ${path}.`);
    return makeKey(path);
  }
  refuseOpenFile(path);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== 32) throw new OperatorError(`${path} does not hold a key: 32 bytes as base64url.`);
  return key;
}

/** A key that others on the machine may read is no secret. */
function refuseOpenFile(path: string): void {
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  throw new OperatorError(
    `${path} holds the key and is open to others (mode ${mode.toString(8)}). Close it: chmod 600 '${path}'. If somebody may have read it, treat what it sealed as known.`,
  );
}

/** The key where there is one already; null where a start would make it. */
export function readExistingKey(source: KeySource): Buffer | null {
  return source.kind === 'file' && !existsSync(source.path) ? null : readKey(source);
}

/** Puts a key back in its place, where none is. */
export function placeKey(source: KeySource, key: Buffer): void {
  if (source.kind === 'file' && !existsSync(source.path)) writeKey(source.path, key);
}

function makeKey(path: string): Buffer {
  const key = randomBytes(32);
  writeKey(path, key);
  return key;
}

function writeKey(path: string, key: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${key.toString('base64url')}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Refuses another key than the one under which this database was first opened: what it sealed could not be read. */
export async function refuseForeignKey(database: Database, key: Buffer): Promise<void> {
  const fingerprint = createHash('sha256').update('chiron fingerprint').update(key).digest();
  const [known] = await database.writing(null, async ({ query }) => {
    await query('insert into installation_key (fingerprint) values ($1) on conflict do nothing', [fingerprint]);
    return query<{ fingerprint: Buffer }>('select fingerprint from installation_key');
  });
  if (known?.fingerprint.equals(fingerprint)) return;
  throw new OperatorError(
    'This key is not the one that the database was first opened with. Give every process the same CHIRON_KEY or CHIRON_KEY_FILE; after a restore, put the key back from the backup.',
  );
}
