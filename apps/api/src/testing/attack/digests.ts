import type { Database, Tenant } from '../../platform/database';

/** Tables with an institution that the app role may read within its scope; what is read is noted, so notes of it change. */
const TABLES = `
select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
   and c.relname not in ('disclosure', 'record_view') order by 1`;

/** What each institution's rows come to, as text: a change to any of them shows. */
export async function digestsOf(
  database: Database,
  institutions: readonly { readonly id: string }[],
): Promise<Map<string, string>> {
  const tables = await database.reading(null, ({ query }) => query<{ name: string }>(TABLES));
  const found = new Map<string, string>();
  for (const { id } of institutions)
    found.set(
      id,
      await database.reading(id, (tenant) =>
        digestOf(
          tenant,
          tables.map(({ name }) => name),
        ),
      ),
    );
  return found;
}

async function digestOf({ query, institutionId }: Tenant, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const [row] = await query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t
        where institution_id = $1 and ('${table}' <> 'audit_event' or to_jsonb(t)->>'action' not like '%.viewed')`,
      [institutionId],
    );
    parts.push(`${table} ${row?.digest}`);
  }
  return parts.join(', ');
}
