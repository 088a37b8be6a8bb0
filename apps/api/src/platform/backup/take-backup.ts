import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { OperatorError } from '../operator-error';
import { packed, type Member } from './archive';
import { chunkName, KEY, MANIFEST, SEAL, sealOf, type Manifest, type TableInBackup } from './manifest';
import { institutionsOf, rowsOf, SAME_TEXT, sequencesOf, tablesOf } from './rows';

export interface BackupOrder {
  /** Connects as a role that may see all rows. */
  readonly url: string;
  readonly out: string;
  readonly key: Buffer;
  /** Puts the key into the file too: whoever has the file can then read what was sealed. */
  readonly withKey: boolean;
  readonly onTable?: (table: { name: string; rows: number; n: number; of: number }) => void;
  readonly signal?: AbortSignal;
}

const PIECE = 1024 * 1024;

/**
 * Writes every row into one file, all as they stood at one moment, while the service runs: a transaction that reads one
 * snapshot, and locks nobody out. The file gets its name only when it is whole.
 */
export async function takeBackup(order: BackupOrder): Promise<Manifest> {
  const client = new Client({ connectionString: order.url, application_name: 'chiron-backup' });
  await client.connect();
  const part = `${resolve(order.out)}.part-${process.pid}`;
  try {
    await refuseBlindRole(client);
    await client.query(`begin isolation level repeatable read read only; set local row_security = off; ${SAME_TEXT}`);
    const finished: { manifest?: Manifest } = {};
    const members = membersOf(client, order, (manifest) => {
      finished.manifest = manifest;
    });
    const file = createWriteStream(part, { mode: 0o600, flags: 'wx' });
    await pipeline(Readable.from(packed(members)), createGzip({ level: 4 }), file, { signal: order.signal });
    await client.query('commit');
    if (!finished.manifest) throw new Error('The backup has no manifest.');
    await keep(part, resolve(order.out));
    return finished.manifest;
  } catch (error) {
    await rm(part, { force: true });
    throw order.signal?.aborted ? order.signal.reason : error;
  } finally {
    await client.end();
  }
}

async function keep(part: string, out: string): Promise<void> {
  const handle = await open(part, 'r+');
  await handle.sync().finally(() => handle.close());
  await rename(part, out);
}

/** Row-level security would hide rows from any other role without a word, and the backup would be empty. */
async function refuseBlindRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; sees_all: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as sees_all from pg_roles where rolname = current_user',
  );
  if (rows[0]?.sees_all) return;
  throw new OperatorError(
    `The role “${rows[0]?.name ?? ''}” in CHIRON_BACKUP_URL may not see all rows. Give backups a role of their own: create role chiron_backup login bypassrls password '…'; grant pg_read_all_data to chiron_backup.`,
  );
}

async function* membersOf(
  client: Client,
  order: BackupOrder,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Member> {
  if (order.withKey) yield { name: KEY, bytes: Buffer.from(`${order.key.toString('base64url')}\n`) };
  const migrations = await client.query<{ name: string }>('select name from migration order by timestamp, id');
  const tables = await tablesOf(client);
  const kept: TableInBackup[] = [];
  for (const [index, table] of tables.entries()) {
    const pieces = rowsOf(client, table, PIECE);
    let n = 0;
    let step = await pieces.next();
    while (!step.done) {
      n += 1;
      yield { name: chunkName(table.name, n), bytes: step.value };
      step = await pieces.next();
    }
    kept.push({ name: table.name, columns: [...table.columns], ...step.value });
    order.onTable?.({ name: table.name, rows: step.value.rows, n: index + 1, of: tables.length });
  }
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables: kept,
    sequences: await sequencesOf(client),
    institutions: await institutionsOf(client),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  yield { name: MANIFEST, bytes };
  yield { name: SEAL, bytes: Buffer.from(sealOf(bytes, order.key).toString('hex')) };
  done(manifest);
}
