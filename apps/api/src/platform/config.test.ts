import { join } from 'node:path';
import { ConfigurationError, readConfig } from './config';

const root = join(__dirname, '../../../..');
const APP = 'postgres://web:secret@db.example.org/chiron';
const OWNER = 'postgresql://owner:secret@db.example.org/chiron';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

test('without settings it serves the demo from an embedded database, on the loopback address alone', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    demo: true,
    database: { kind: 'embedded' },
    logLevel: 'info',
    webRoot: join(root, 'apps/web/dist'),
    poolSize: 10,
    trustProxy: 0,
  });
});

test('a database of one’s own has no demo', () => {
  expect(readConfig({ DATABASE_URL: APP, DATABASE_MIGRATE_URL: OWNER })).toMatchObject({
    demo: false,
    database: { kind: 'external', appUrl: APP, appUser: 'web', migrateUrl: OWNER },
  });
});

test('a database behind a unix socket may be named without a host', () => {
  const socket = 'postgres://web:secret@/chiron?host=/run/postgresql';
  expect(problemsOf({ DATABASE_URL: socket, DATABASE_MIGRATE_URL: OWNER })).toEqual([]);
});

test('all problems are listed at once', () => {
  expect(
    problemsOf({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prodution',
      DATABASE_URL: 'mysql://web@db/chiron',
      CHIRON_PUBLIC_URL: 'http://mentors.example.org',
      CHIRON_POOL_SIZE: 'many',
      CHIRON_TRUST_PROXY: 'all',
    }),
  ).toEqual([
    'PORT: must be a whole number from 0 to 65535',
    'DATABASE_URL: must look like postgres://user:password@host:5432/database',
    'CHIRON_PUBLIC_URL: must be an origin such as https://mentors.example.org',
    'CHIRON_TRUST_PROXY: must be a whole number from 0 to 9',
    'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    'NODE_ENV: must be development, test or production',
    'CHIRON_POOL_SIZE: must be a whole number from 4 to 1000',
    'DATABASE_MIGRATE_URL: is missing; DATABASE_URL needs it beside it',
  ]);
});

test('owner and application must be two users', () => {
  expect(problemsOf({ DATABASE_URL: OWNER, DATABASE_MIGRATE_URL: OWNER })).toEqual([
    expect.stringContaining('must name another user than DATABASE_MIGRATE_URL; both say owner'),
  ]);
});

test('passwords do not enter the message', () => {
  expect(problemsOf({ DATABASE_URL: OWNER, DATABASE_MIGRATE_URL: OWNER, PORT: 'x' }).join()).not.toContain('secret');
});

test('an empty setting counts as missing, and the public address loses its last slash', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', CHIRON_PUBLIC_URL: 'https://mentors.example.org/' })).toMatchObject({
    port: 4000,
    publicUrl: 'https://mentors.example.org',
    demo: true,
  });
});

const SMTP = 'smtps://chiron:secret@mail.example.org:465';
const PUBLIC = 'https://mentors.example.org';

test('letters go through the configured server, or stay in the outbox', () => {
  expect(readConfig({}).mail).toBeNull();
  const set = { CHIRON_SMTP_URL: SMTP, CHIRON_MAIL_FROM: 'Chiron <chiron@example.org>' };
  expect(readConfig(set).mail).toEqual({ url: SMTP, from: 'Chiron <chiron@example.org>' });
});

test.each([
  [{ CHIRON_SMTP_URL: SMTP }, 'CHIRON_MAIL_FROM: is missing; CHIRON_SMTP_URL needs the address that letters come from'],
  [
    { CHIRON_MAIL_FROM: 'chiron@example.org' },
    'CHIRON_SMTP_URL: is missing; CHIRON_MAIL_FROM needs the server that sends letters',
  ],
  [
    { CHIRON_SMTP_URL: 'https://mail.example.org', CHIRON_MAIL_FROM: 'chiron@example.org' },
    'CHIRON_SMTP_URL: must look like smtps://user:password@mail.example.org:465',
  ],
  [
    { CHIRON_SMTP_URL: SMTP, CHIRON_MAIL_FROM: 'Chiron' },
    'CHIRON_MAIL_FROM: must be an address such as chiron@example.org, or Chiron <chiron@example.org>',
  ],
])('mail that is half configured is refused: %#', (set, problem) => {
  expect(problemsOf(set)).toEqual([problem]);
});

test('letters to real people need the address under which browsers reach Chiron', () => {
  const set = {
    DATABASE_URL: APP,
    DATABASE_MIGRATE_URL: OWNER,
    CHIRON_SMTP_URL: SMTP,
    CHIRON_MAIL_FROM: 'chiron@example.org',
  };
  expect(problemsOf(set)).toEqual(['CHIRON_PUBLIC_URL: is missing; the links in letters lead there']);
  expect(problemsOf({ ...set, CHIRON_PUBLIC_URL: PUBLIC })).toEqual([]);
});
