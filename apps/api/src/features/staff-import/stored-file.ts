import { Readable } from 'node:stream';
import { newId, type Database, type Tenant } from '../../platform/database';
import type { ImportFile } from '../import';
import type { ImportKey, StoredFile } from './import-view';

const PIECE = 2 ** 20;

/** Bytes in pieces of one megabyte, whatever the size they come in. */
async function* pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let collected: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    collected.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const whole = Buffer.concat(collected);
    const full = whole.length - (whole.length % PIECE);
    for (let at = 0; at < full; at += PIECE) yield whole.subarray(at, at + PIECE);
    collected = [whole.subarray(full)];
    size = whole.length - full;
  }
  if (size > 0) yield Buffer.concat(collected);
}

const WRITE = `insert into import_file_chunk (institution_id, import_id, role, upload_id, n, bytes) values ($1, $2, $3, $4, $5, $6)`;

/**
 * Keeps a file's bytes in the database, where every process finds them, each piece in a short transaction of its own.
 * They count only once `finish` has named them; what breaks off is removed.
 */
export async function keepBytes(
  database: Database,
  { institutionId, id }: ImportKey,
  role: StoredFile['role'],
  bytes: AsyncIterable<Buffer>,
  finish: (tenant: Tenant, upload: { id: string; size: number }) => Promise<void>,
): Promise<void> {
  const upload = newId();
  let [n, size] = [0, 0];
  try {
    for await (const piece of pieces(bytes)) {
      await database.writing(institutionId, ({ query }) => query(WRITE, [institutionId, id, role, upload, n, piece]));
      n += 1;
      size += piece.length;
    }
    await database.writing(institutionId, (tenant) => finish(tenant, { id: upload, size }));
  } catch (error) {
    await database.writing(institutionId, ({ query }) =>
      query('delete from import_file_chunk where institution_id = $1 and import_id = $2 and upload_id = $3', [
        institutionId,
        id,
        upload,
      ]),
    );
    throw error;
  }
}

const READ = `
select bytes from import_file_chunk where institution_id = $1 and import_id = $2 and role = $3 and upload_id = $4 and n = $5`;

async function* readPieces(
  database: Database,
  { institutionId, id }: ImportKey,
  { role, upload_id, size }: StoredFile,
): AsyncGenerator<Buffer> {
  for (let n = 0; n * PIECE < size; n += 1) {
    const [piece] = await database.reading(institutionId, ({ query }) =>
      query<{ bytes: Buffer }>(READ, [institutionId, id, role, upload_id, n]),
    );
    if (!piece) throw new Error('An uploaded file was removed while it was being read.');
    yield piece.bytes;
  }
}

/** An uploaded file, for the import to read. */
export function storedFile(database: Database, key: ImportKey, file: StoredFile): ImportFile {
  return {
    name: file.name,
    size: file.size,
    open: () => Readable.from(readPieces(database, key, file), { highWaterMark: 2 }),
  };
}

/** Files name people; once they are applied or given up nothing of them stays but their names. */
export async function removeFiles({ query }: Tenant, { institutionId, id }: ImportKey): Promise<void> {
  await query('delete from import_file_chunk where institution_id = $1 and import_id = $2', [institutionId, id]);
}
