import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a backup says of itself, in its last members: enough to know whether it is whole, and whether it came back whole. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** Migrations that had run, in order: the schema that the rows fit. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      /** Of the rows in PostgreSQL's text form, in the order in which they stand in the backup. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  institutions: z.array(z.object({ slug: z.string(), people: z.number(), mentorships: z.number() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableInBackup = Manifest['tables'][number];

export const MANIFEST = 'manifest.json';
export const SEAL = 'manifest.seal';
export const KEY = 'key';

/** Ties the manifest, and through its checksums every row, to the installation's key: without it nobody can make another. */
export function sealOf(manifest: Buffer, key: Buffer): Buffer {
  const sealing = Buffer.from(hkdfSync('sha256', key, '', 'chiron backup', 32));
  return createHmac('sha256', sealing).update(manifest).digest();
}

export function isSealed(manifest: Buffer, seal: Buffer, key: Buffer): boolean {
  const expected = sealOf(manifest, key);
  const given = Buffer.from(seal.toString('utf8').trim(), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Pieces of a table's rows: `rows/<table>/000001`. */
export function chunkName(table: string, n: number): string {
  return `rows/${table}/${String(n).padStart(6, '0')}`;
}

export function tableOfChunk(name: string): string | undefined {
  return /^rows\/([a-z_0-9]+)\/\d+$/.exec(name)?.[1];
}
