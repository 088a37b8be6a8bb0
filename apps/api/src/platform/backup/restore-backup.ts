import type { ClientBase } from 'pg';
import { MigrationExecutor, type DataSource } from 'typeorm';
import { createDataSource } from '../../data-source';
import { migrations } from '../../migrations';
import { BackupRefused, checkBackup, membersIn } from './check-backup';
import { tableOfChunk, type Manifest } from './manifest';
import { institutionsOf, RowsInto, rowsOf, SAME_TEXT } from './rows';

export interface RestoreOrder {
  readonly from: string;
  /** Connects as the owner of an empty database. */
  readonly ownerUrl: string;
  /** The installation's key, where there is one already. */
  readonly key: Buffer | null;
  readonly onTable?: (table: { name: string; n: number; of: number }) => void;
}

/**
 * Brings a backup into an empty database in one transaction: the schema of its time, its rows, and the proof that they are
 * the same. Either all of it is there at the end, or nothing. Returns the key under which the backup was made.
 */
export async function restoreBackup(order: RestoreOrder): Promise<{ manifest: Manifest; key: Buffer }> {
  const checked = await checkBackup(order.from, order.key);
  const { manifest } = checked;
  const dataSource = createDataSource(order.ownerUrl, 1);
  dataSource.setOptions({ migrations: migrationsOf(manifest) });
  await dataSource.initialize();
  try {
    await restoreInto(dataSource, order, manifest);
  } finally {
    await dataSource.destroy();
  }
  return checked;
}

function migrationsOf(manifest: Manifest) {
  const known = new Map(migrations.map((migration) => [new migration().name, migration]));
  return manifest.migrations.map((name) => {
    const migration = known.get(name);
    if (migration) return migration;
    throw new BackupRefused(
      `This backup was made by a newer Chiron, which knows ${name}. Restore it with that version or a later one.`,
    );
  });
}

async function restoreInto(dataSource: DataSource, order: RestoreOrder, manifest: Manifest): Promise<void> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  await runner.startTransaction();
  try {
    await client.query(SAME_TEXT);
    await refuseFilled(client);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'none'; // it would begin one of its own: this one is open already
    await executor.executePendingMigrations();
    await load(client, order, manifest);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function refuseFilled(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') limit 1`,
  );
  if (rows.length === 0) return;
  throw new BackupRefused(
    `The database is not empty: it has “${rows[0]?.name ?? ''}”. Restore into a new one, such as CHIRON_DATA_DIR=/path/to/new/folder npm run restore -- --from …`,
  );
}

async function load(client: ClientBase, order: RestoreOrder, manifest: Manifest): Promise<void> {
  const { apart, together } = await obstaclesTo(client, manifest);
  for (const statement of apart) await client.query(statement);
  await takeRows(client, order, manifest);
  for (const { name, value } of manifest.sequences)
    await client.query('select setval($1::regclass, $2)', [`public.${name}`, value]);
  await proveSame(client, manifest);
  for (const statement of together) await client.query(statement);
  await client.query('analyze');
}

/**
 * What stands in the way of rows that come table by table, and how it is put back: foreign keys, which are checked for all
 * rows at the end; triggers, whose work the rows already hold; policies, which hold the owner too.
 */
async function obstaclesTo(client: ClientBase, manifest: Manifest): Promise<{ apart: string[]; together: string[] }> {
  const { rows: keys } = await client.query<{ off: string; on: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const tables = manifest.tables.map(({ name }) => `public.${client.escapeIdentifier(name)}`);
  return {
    apart: [
      ...keys.map(({ off }) => off),
      `truncate ${tables.join(', ')}`, // what migrations have sown stands in the backup too
      ...tables.map((table) => `alter table ${table} no force row level security, disable trigger user`),
    ],
    together: [
      ...keys.map(({ on }) => on),
      ...tables.map((table) => `alter table ${table} force row level security, enable trigger user`),
    ],
  };
}

async function takeRows(client: ClientBase, order: RestoreOrder, { tables }: Manifest): Promise<void> {
  const byName = new Map(tables.map((table, index) => [table.name, { table, n: index + 1 }]));
  let current: RowsInto | undefined;
  for await (const { name, bytes } of membersIn(order.from)) {
    const next = byName.get(tableOfChunk(name) ?? '');
    if (!next) continue;
    if (current?.table.name !== next.table.name) {
      await current?.end();
      order.onTable?.({ name: next.table.name, n: next.n, of: tables.length });
      current = new RowsInto(client, next.table);
    }
    await current.write(bytes);
  }
  await current?.end();
}

/** Reads everything back: the same rows give the same text, and the same text the same checksum. */
async function proveSame(client: ClientBase, manifest: Manifest): Promise<void> {
  for (const table of manifest.tables) {
    const pieces = rowsOf(client, table, 1024 * 1024);
    let step = await pieces.next();
    while (!step.done) step = await pieces.next();
    if (step.value.rows !== table.rows || step.value.sha256 !== table.sha256)
      throw new BackupRefused(`The rows of “${table.name}” did not come back as they were. Nothing was kept.`);
  }
  const counts = await institutionsOf(client);
  if (JSON.stringify(counts) !== JSON.stringify(manifest.institutions))
    throw new BackupRefused('The counts of an institution are not those of the backup. Nothing was kept.');
}
