import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '../operator-error';
import { BrokenArchive, unpacked, type Member } from './archive';
import { isSealed, KEY, MANIFEST, manifestSchema, SEAL, tableOfChunk, type Manifest } from './manifest';

/** A backup that is not taken in, and why. */
export class BackupRefused extends OperatorError {
  override readonly name = 'BackupRefused';
}

/** The members of a backup file, one after another. */
export async function* membersIn(path: string): AsyncGenerator<Member> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  yield* unpacked(file.pipe(gunzip) as AsyncIterable<Buffer>);
}

interface Contents {
  readonly hashes: Map<string, Hash>;
  manifest?: Buffer;
  seal?: Buffer;
  key?: Buffer;
}

/**
 * Reads the whole file before anything is written: that it is whole, that every row is as it was, and that it was made
 * under this key. The key comes from the installation, or from the file where it holds one.
 */
export async function checkBackup(path: string, key: Buffer | null): Promise<{ manifest: Manifest; key: Buffer }> {
  const contents = await readAll(path);
  const { manifest: bytes, seal } = contents;
  if (!bytes || !seal) throw truncated(path);
  const held = key ?? contents.key;
  if (!held) {
    throw new BackupRefused(
      'This backup does not hold the key, and there is none here. Put the key in its place (CHIRON_KEY_FILE, CHIRON_KEY, or the file “key” in the data folder), then restore again. Without it, what was sealed cannot be read.',
    );
  }
  if (!isSealed(bytes, seal, held)) {
    throw new BackupRefused(
      `${path} was changed after it was made, or was made under another key than the one here. Nothing was written.`,
    );
  }
  const manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  refuseChangedRows(path, manifest, contents.hashes);
  return { manifest, key: held };
}

async function readAll(path: string): Promise<Contents> {
  const contents: Contents = { hashes: new Map() };
  try {
    for await (const { name, bytes } of membersIn(path)) take(contents, name, bytes);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new BackupRefused(`There is no file ${path}.`);
    if (error instanceof BrokenArchive || code.startsWith('Z_')) throw truncated(path);
    throw error;
  }
  return contents;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function take(contents: Contents, name: string, bytes: Buffer): void {
  const table = tableOfChunk(name);
  if (table) {
    const hash = contents.hashes.get(table) ?? createHash('sha256');
    contents.hashes.set(table, hash.update(bytes));
  } else if (name === MANIFEST) contents.manifest = bytes;
  else if (name === SEAL) contents.seal = bytes;
  else if (name === KEY) contents.key = Buffer.from(bytes.toString('utf8').trim(), 'base64url');
}

function refuseChangedRows(path: string, manifest: Manifest, hashes: ReadonlyMap<string, Hash>): void {
  const nothing = createHash('sha256').digest('hex');
  const known = new Set(manifest.tables.map(({ name }) => name));
  const changed = manifest.tables.find(({ name, sha256 }) => (hashes.get(name)?.digest('hex') ?? nothing) !== sha256);
  const unknown = [...hashes.keys()].find((name) => !known.has(name));
  if (!changed && !unknown) return;
  throw new BackupRefused(
    `${path} was changed after it was made: the rows of “${changed?.name ?? unknown ?? ''}” are not those that were saved. Nothing was written.`,
  );
}

function truncated(path: string): BackupRefused {
  return new BackupRefused(`${path} is not a whole backup: it was cut off or damaged. Nothing was written.`);
}
