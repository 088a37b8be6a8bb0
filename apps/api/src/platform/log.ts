import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

const PERSONAL_OR_SECRET = [
  'password',
  'email',
  'cookie',
  'authorization',
  'token',
  'secret',
  'clientSecret',
  'client_secret',
  'accessToken',
  'access_token',
  'id_token',
  'seed',
  'otp',
  'recipient',
  'name',
  'query',
  'variables',
];
const HEADER_NAMES = ['set-cookie'];

const redacted = [
  ...PERSONAL_OR_SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  ...HEADER_NAMES.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]),
];

interface DatabaseFault {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly severity?: unknown;
  readonly query?: unknown;
}

/**
 * PostgreSQL quotes the offending values in its messages and details, and TypeORM adds the statement with its parameters:
 * of a database's error only what names no person is logged.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, severity, query } = error as Error & DatabaseFault;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (severity !== undefined || query !== undefined) {
    return { type: error.name, code, constraint, table, stack: frames };
  }
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, cause, stack: frames };
}

/** Structured lines on standard output. Request bodies and what names a person do not belong into them. */
export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[redacted]' },
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}
