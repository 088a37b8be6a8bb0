import { newId, type Database } from '../../platform/database';
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
  await database.writing(null, ({ query }) =>
    query('select create_account($1, $2, $3, $4, $5, $6)', [
      newId(),
      account.personId,
      account.email,
      passwordHash,
      account.demoLabel ?? null,
      account.demoOrder ?? null,
    ]),
  );
}
