import type { Tenant } from '../../platform/database';

export type Row = Readonly<Record<string, unknown>>;

/** Writes rows through the walls, as the app role within one institution. */
export async function insert({ query }: Tenant, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
