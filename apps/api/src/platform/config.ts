import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { embeddedFolder } from './embedded-postgres';
import { mailProblems, mailSettings, type MailConfig } from './mail/config';
import { OperatorError } from './operator-error';

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'external';
      readonly appUrl: string;
      readonly appUser: string;
      readonly migrateUrl: string;
      readonly backupUrl?: string;
    };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin under which browsers reach Chiron over https. */
  readonly publicUrl?: string;
  /** How many proxies stand before it, whose X-Forwarded-For is believed; 0: none. */
  readonly trustProxy: number;
  readonly database: DatabaseConfig;
  /** Demo institutions and demo sign-ins; never beside a database of one's own. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  readonly webRoot: string;
  readonly poolSize: number;
  /** 32 bytes that encrypt secrets and private text at rest: the key itself, or the file that holds it. */
  readonly key: KeySource;
  /** Null: letters stay in the outbox. */
  readonly mail: MailConfig | null;
}

export type KeySource =
  | { readonly kind: 'given'; readonly key: Buffer }
  /** `makes`: where nothing is configured, Chiron makes its own key at the first start. */
  | { readonly kind: 'file'; readonly path: string; readonly makes: boolean };

export class ConfigurationError extends OperatorError {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(['Chiron cannot start with this configuration:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}

const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isHttpsOrigin(text: string): boolean {
  const url = parseUrl(text);
  return url?.protocol === 'https:' && [url.origin, `${url.origin}/`].includes(text);
}

/** A unix socket's URL may leave the host out, which the URL class does not accept. */
function databaseUser(text: string): string | undefined {
  const url = parseUrl(text.replace('@/', '@localhost/'));
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) return undefined;
  return decodeURIComponent(url.searchParams.get('user') ?? url.username) || undefined;
}

const databaseUrl = z
  .string()
  .refine((text) => databaseUser(text) !== undefined, 'must look like postgres://user:password@host:5432/database')
  .optional();

const settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  DATABASE_MIGRATE_URL: databaseUrl,
  /** A role that may see all rows, for backups alone. */
  CHIRON_BACKUP_URL: databaseUrl,
  CHIRON_DATA_DIR: z.string().optional(),
  CHIRON_PUBLIC_URL: z
    .string()
    .refine(isHttpsOrigin, 'must be an origin such as https://mentors.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  CHIRON_TRUST_PROXY: wholeNumber(0, 9).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  // Express and Apollo Server read it themselves: here it is only checked.
  NODE_ENV: z.enum(['development', 'test', 'production'], 'must be development, test or production').optional(),
  CHIRON_WEB_ROOT: z.string().optional(),
  CHIRON_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be 32 bytes as base64url, 43 characters')
    .refine((text) => Buffer.from(text, 'base64url').length === 32, 'must be 32 bytes as base64url, 43 characters')
    .optional(),
  CHIRON_KEY_FILE: z.string().optional(),
  // A staff import holds three: the rows, its progress, and who calls it off. A letter on its way holds one.
  CHIRON_POOL_SIZE: wholeNumber(4, 1000).default(10),
  ...mailSettings,
});

type Environment = Readonly<Record<string, string | undefined>>;

function pairProblems({ DATABASE_URL: app, DATABASE_MIGRATE_URL: owner }: Environment): string[] {
  if (!app && !owner) return [];
  if (!app) return ['DATABASE_URL: is missing; DATABASE_MIGRATE_URL needs it beside it'];
  if (!owner) return ['DATABASE_MIGRATE_URL: is missing; DATABASE_URL needs it beside it'];
  const user = databaseUser(app);
  return user !== undefined && user === databaseUser(owner)
    ? [
        `DATABASE_URL: must name another user than DATABASE_MIGRATE_URL; both say ${user}, who could then bypass the walls between institutions`,
      ]
    : [];
}

function keyProblems({ CHIRON_KEY: key, CHIRON_KEY_FILE: file }: Environment): string[] {
  return key && file ? ['CHIRON_KEY: is given beside CHIRON_KEY_FILE; give one of them'] : [];
}

/** The folder of the whole repository, from the source tree as from the bundle. */
function repositoryRoot(folder = __dirname): string {
  if (existsSync(join(folder, 'turbo.json')) || folder === dirname(folder)) return folder;
  return repositoryRoot(dirname(folder));
}

/** Reads every setting from the environment; an empty one counts as missing. Throws `ConfigurationError`. */
export function readConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  const problems = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  problems.push(...pairProblems(given), ...keyProblems(given), ...mailProblems(given));
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);
  const set = parsed.data;
  const root = repositoryRoot();
  const folder = set.CHIRON_DATA_DIR ? resolve(set.CHIRON_DATA_DIR) : embeddedFolder(root);
  const database = databaseConfig(set, folder);
  return {
    port: set.PORT,
    host: set.HOST,
    publicUrl: set.CHIRON_PUBLIC_URL,
    trustProxy: set.CHIRON_TRUST_PROXY,
    database,
    demo: database.kind === 'embedded',
    logLevel: set.LOG_LEVEL,
    webRoot: resolve(set.CHIRON_WEB_ROOT ?? join(root, 'apps', 'web', 'dist')),
    poolSize: set.CHIRON_POOL_SIZE,
    key: keySource(set, folder),
    mail: set.CHIRON_SMTP_URL && set.CHIRON_MAIL_FROM ? { url: set.CHIRON_SMTP_URL, from: set.CHIRON_MAIL_FROM } : null,
  };
}

function keySource({ CHIRON_KEY: key, CHIRON_KEY_FILE: file }: z.infer<typeof settings>, folder: string): KeySource {
  if (key) return { kind: 'given', key: Buffer.from(key, 'base64url') };
  return file
    ? { kind: 'file', path: resolve(file), makes: false }
    : { kind: 'file', path: join(folder, 'key'), makes: true };
}

function databaseConfig(set: z.infer<typeof settings>, folder: string): DatabaseConfig {
  const { DATABASE_URL: appUrl, DATABASE_MIGRATE_URL: migrateUrl, CHIRON_BACKUP_URL: backupUrl } = set;
  const appUser = appUrl && databaseUser(appUrl);
  if (appUrl && appUser && migrateUrl) return { kind: 'external', appUrl, appUser, migrateUrl, backupUrl };
  return { kind: 'embedded', folder };
}
