import { newId, type Database, type Tenant } from '../../platform/database';
import { hashPassword } from '../../platform/session';

export interface NewAccount {
  readonly personId: string;
  readonly email: string;
  /** Null: nobody can sign in with a password. */
  readonly password: string | null;
  /** The role in words, for an account of a demonstration that anybody may enter. */
  readonly demoLabel?: string;
  readonly demoOrder?: number;
}

/** An account for a person. The e-mail is unique over the whole installation. */
export async function createAccount(database: Database, account: NewAccount): Promise<void> {
  const passwordHash = account.password === null ? null : await hashPassword(account.password);
  await database.writing(null, (tenant) => insertAccount(tenant, account, passwordHash));
}

/** The same inside a transaction, for whoever makes the person in it; answers its id. Hash first: it takes a while. */
export async function insertAccount(
  { query, audit }: Tenant,
  { personId, email, demoLabel, demoOrder }: Omit<NewAccount, 'password'>,
  passwordHash: string | null,
): Promise<string> {
  const accountId = newId();
  const values = [accountId, personId, email, passwordHash, demoLabel ?? null, demoOrder ?? null];
  await query('select create_account($1, $2, $3, $4, $5, $6)', values);
  await audit.record('account.created', { accountId, personId });
  return accountId;
}
