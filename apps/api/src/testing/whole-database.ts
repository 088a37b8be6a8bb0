import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const COLUMNS = `
select c.relname::text as table, a.attname::text as column, t.typname = 'bytea' as is_bytes
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
   and (t.typcategory in ('S', 'A', 'U') or t.typname in ('bytea', 'jsonb', 'json'))`;

/** Where in the whole database any of these texts stands, as `table.column: text`. Looks into every column that can hold one. */
export async function placesOf(url: string, texts: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const places: string[] = [];
  try {
    const { rows } = await client.query<{ table: string; column: string; is_bytes: boolean }>(COLUMNS);
    for (const { table, column, is_bytes } of rows) {
      const value = client.escapeIdentifier(column);
      const holds = is_bytes
        ? `position(convert_to(sought.text, 'UTF8') in held.${value}) > 0`
        : `position(lower(sought.text) in lower(held.${value}::text)) > 0`;
      const found = await client.query<{ text: string }>(
        `select sought.text from unnest($1::text[]) sought(text)
          where exists (select from ${client.escapeIdentifier(table)} held where ${holds})`,
        [texts],
      );
      places.push(...found.rows.map(({ text }) => `${table}.${column}: ${text}`));
    }
  } finally {
    await client.end();
  }
  return places.sort();
}

/** Files below the folder, the cluster's own data left out, that hold any of these texts. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'data')
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesWith(path, texts) : [path]))
    .filter((path) => texts.some((text) => readFileSync(path, 'utf8').includes(text)));
}
