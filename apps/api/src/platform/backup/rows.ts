import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Manifest } from './manifest';

/** Tables whose rows end by themselves and would do harm if they came back: who was signed out would be signed in. */
const LEFT_OUT = ['migration', 'session', 'throttle'];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** How values are written as text must not depend on the settings of a role or a machine. */
export const SAME_TEXT = `
set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`;

const TABLES = `
select c.relname::text as name,
       array(select a.attname::text from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
 order by 1`;

/** Every table of the schema whose rows belong into a backup. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  return rows.filter(({ name }) => !LEFT_OUT.includes(name));
}

export async function sequencesOf(client: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename::text as name, last_value::text as value from pg_sequences
      where schemaname = 'public' and sequencename <> 'migration_id_seq' and last_value is not null order by 1`,
  );
  return rows;
}

export async function institutionsOf(client: ClientBase): Promise<Manifest['institutions']> {
  const { rows } = await client.query<Manifest['institutions'][number]>(
    `select i.slug, (select count(*)::int from person_record r where r.institution_id = i.id) as people,
            (select count(*)::int from mentorship m where m.institution_id = i.id) as mentorships
       from institution i order by i.slug`,
  );
  return rows;
}

const quoted = (client: ClientBase, names: readonly string[]) => names.map((name) => client.escapeIdentifier(name));

function copyText(client: ClientBase, { name, columns }: Table): string {
  return `copy public.${client.escapeIdentifier(name)} (${quoted(client, columns).join(', ')})`;
}

/** The rows of a table in pieces of about `size` bytes. At the end it tells how many there were, and their checksum. */
export async function* rowsOf(
  client: ClientBase,
  table: Table,
  size: number,
): AsyncGenerator<Buffer, { rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  let held: Buffer[] = [];
  let length = 0;
  const stream = client.query(copyTo(`${copyText(client, table)} to stdout`));
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece);
    rows += countLines(piece); // a line end inside a value is written as \n, so lines are rows
    held.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
  return { rows, sha256: hash.digest('hex') };
}

function countLines(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Takes the rows of one table in, piece by piece. */
export class RowsInto {
  readonly #stream;
  readonly #done: Promise<void>;

  constructor(
    client: ClientBase,
    readonly table: Table,
  ) {
    this.#stream = client.query(copyFrom(`${copyText(client, table)} from stdin`));
    this.#done = finished(this.#stream);
    this.#done.catch(() => undefined); // told where it is awaited
  }

  async write(piece: Buffer): Promise<void> {
    if (!this.#stream.write(piece)) await Promise.race([once(this.#stream, 'drain'), this.#done]);
  }

  async end(): Promise<void> {
    this.#stream.end();
    await this.#done;
  }
}
