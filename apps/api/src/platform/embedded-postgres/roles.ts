import { Client } from 'pg';
import type { Secrets } from './secrets';

export const OWNER_ROLE = 'chiron_owner';
export const APP_ROLE = 'chiron_web';
const DATABASE = 'chiron';

/**
 * Names the socket in a form that node-postgres, TypeORM, libpq and the URL class all read: `localhost` stands in for the
 * host that URLs demand, `host` overrides it. Port and sslmode are given so that PGPORT and PGSSLMODE do not apply.
 */
function socketUrl(socketFolder: string, user: string, password: string, database: string): string {
  const socket = new URLSearchParams({ host: socketFolder, port: '5432', sslmode: 'disable' });
  return `postgres://${user}:${password}@localhost/${database}?${socket.toString()}`;
}

export function connectionUrls(
  socketFolder: string,
  secrets: Secrets,
): { ownerUrl: string; appUrl: string; backupUrl: string } {
  return {
    ownerUrl: socketUrl(socketFolder, OWNER_ROLE, secrets.owner, DATABASE),
    appUrl: socketUrl(socketFolder, APP_ROLE, secrets.app, DATABASE),
    backupUrl: socketUrl(socketFolder, 'postgres', secrets.superuser, DATABASE),
  };
}

/** Makes what is missing, so that a first start that was interrupted is completed by the next. */
export async function ensureRolesAndDatabase(socketFolder: string, secrets: Secrets): Promise<void> {
  const superuser = new Client({
    connectionString: socketUrl(socketFolder, 'postgres', secrets.superuser, 'postgres'),
  });
  await superuser.connect();
  try {
    const { rows } = await superuser.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const present = new Set(rows.map(({ name }) => name));
    const password = (value: string) => `login password ${superuser.escapeLiteral(value)}`;
    if (!present.has(OWNER_ROLE)) {
      await superuser.query(`create role ${OWNER_ROLE} createrole createdb ${password(secrets.owner)}`);
    }
    if (!present.has(APP_ROLE)) await superuser.query(`create role ${APP_ROLE} ${password(secrets.app)}`);
    if (!present.has(DATABASE)) await superuser.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  } finally {
    await superuser.end();
  }
}
