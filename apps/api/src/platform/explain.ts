import { OperatorError } from './operator-error';

/** SQLSTATE of a connection that the server refuses: class 28, unknown database, too many connections, starting up. */
const REFUSED = /^(28\w{3}|3D000|53300|57P03)$/;

interface SystemFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** A name with several addresses fails with one error for each of them. */
function firstOf(error: unknown): SystemFailure {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return typeof first === 'object' && first !== null ? first : {};
}

/** The line that an operator reads of an expected failure; undefined for a fault, which is logged with its stack. */
export function explain(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message;
  const { code, syscall } = firstOf(error);
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return `The database cannot be reached (${String(code)}). Check DATABASE_URL and DATABASE_MIGRATE_URL, and that it runs.`;
  }
  if (REFUSED.test(String(code))) {
    return `The database refuses the connection (${String(code)}). Check users, passwords and database name in DATABASE_URL and DATABASE_MIGRATE_URL.`;
  }
  return undefined;
}
