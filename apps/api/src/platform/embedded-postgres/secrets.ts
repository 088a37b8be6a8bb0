import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './failure';
import type { Layout } from './layout';

/** Passwords of the three roles; base64url, so that they need no escaping in a URL. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Makes the passwords once and keeps them, readable by this user alone, beside the data that they open. */
export function readOrMakeSecrets({ secrets: file, data, folder }: Layout): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (existsSync(data)) {
    throw new EmbeddedPostgresError(
      `${folder} holds a database but not its passwords: secrets.json is missing. Put it back from a backup, or move the folder away to begin anew.`,
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { superuser: password(), owner: password(), app: password() };
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
