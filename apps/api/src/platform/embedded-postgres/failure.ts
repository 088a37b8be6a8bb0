import { OperatorError } from '../operator-error';

export class EmbeddedPostgresError extends OperatorError {
  override readonly name = 'EmbeddedPostgresError';
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** What Node tells of a failed system call. Not by `instanceof`: an error may come from another realm, as under jest. */
interface SystemFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
}

function asSystemFailure(error: unknown): SystemFailure {
  return typeof error === 'object' && error !== null ? error : {};
}

export function errorCode(error: unknown): string {
  const { code } = asSystemFailure(error);
  return typeof code === 'string' ? code : '';
}

/** Turns a failure of the operating system into one line with advice; other errors pass through unchanged. */
export function explainFailure(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  const { syscall, message } = asSystemFailure(error);
  if (String(syscall).startsWith('spawn')) {
    return new EmbeddedPostgresError(
      `The embedded PostgreSQL could not be run (${String(message)}). Run Chiron as an ordinary user, or use a PostgreSQL of your own: DATABASE_URL and DATABASE_MIGRATE_URL.`,
    );
  }
  const remedy = 'name another folder: CHIRON_DATA_DIR=/path/to/folder npm start';
  if (DISK_FULL.has(code)) {
    return new EmbeddedPostgresError(
      `The disk of the database folder ${folder} is full (${code}). Free some space, or ${remedy}`,
    );
  }
  if (NOT_ALLOWED.has(code)) {
    return new EmbeddedPostgresError(
      `The database folder ${folder} cannot be written (${code}). Give this user the right to write there, or ${remedy}`,
    );
  }
  return error;
}

/** The error code behind what PostgreSQL's own output says of a disk, so that it gets the same message. */
export function diskFailureIn(output: string): string | undefined {
  if (/no space left on device|disk quota exceeded/i.test(output)) return 'ENOSPC';
  if (/read-only file system/i.test(output)) return 'EROFS';
  return undefined;
}
