import { newId, type Database } from '../../platform/database';
import { createAccount, type NewAccount } from './create-account';

/**
 * Says whether the account of this address operates the installation; false where there is no such account. `owner` is the
 * door of the schema's owner: the application cannot make operators.
 */
export function setOperator(owner: Database, email: string, isOperator: boolean): Promise<boolean> {
  return owner.writing(null, async ({ query, audit }) => {
    const [account] = await query<{ person_id: string | null }>('select set_operator($1, $2) as person_id', [
      email,
      isOperator,
    ]);
    const personId = account?.person_id ?? null;
    if (personId === null) return false;
    await audit.record(isOperator ? 'operator.made' : 'operator.revoked', { personId });
    return true;
  });
}

/** An account for somebody whom no institution records. */
export async function createOperator(database: Database, account: Omit<NewAccount, 'personId'>): Promise<void> {
  const personId = newId();
  await database.writing(null, ({ query }) => query('insert into person (id) values ($1)', [personId]));
  await createAccount(database, { ...account, personId });
}
