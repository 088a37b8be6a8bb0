import { statfs } from 'node:fs/promises';
import { version } from '../../../package.json';
import type { RequestContext } from '../../platform/request-context';

/** How the installation is, in numbers. */
export interface HealthView {
  readonly version: string;
  readonly databaseVersion: string;
  readonly migrations: number;
  readonly lastMigration: string | null;
  readonly lettersWaiting: number;
  readonly lettersGivenUp: number;
  readonly oldestLetterAt: string | null;
  readonly diskFreeBytes: number | null;
  readonly diskTotalBytes: number | null;
}

interface Row {
  database: string;
  migrations: number;
  last: string | null;
  waiting: number;
  given_up: number;
  oldest: Date | null;
}

export async function readHealth({ database, dataFolder }: RequestContext): Promise<HealthView> {
  const [row] = await database.reading(null, ({ query }) =>
    query<Row>(
      `select current_setting('server_version') as database, m.migrations, m.last, l.waiting, l.given_up, l.oldest
         from (select count(*)::int as migrations, (select name from migration order by id desc limit 1) as last from migration) m,
              waiting_letters() l`,
    ),
  );
  const disk = dataFolder === null ? null : await statfs(dataFolder).catch(() => null);
  return {
    version,
    databaseVersion: row?.database ?? '',
    migrations: row?.migrations ?? 0,
    lastMigration: row?.last ?? null,
    lettersWaiting: row?.waiting ?? 0,
    lettersGivenUp: row?.given_up ?? 0,
    oldestLetterAt: row?.oldest?.toISOString() ?? null,
    diskFreeBytes: disk && disk.bavail * disk.bsize,
    diskTotalBytes: disk && disk.blocks * disk.bsize,
  };
}
