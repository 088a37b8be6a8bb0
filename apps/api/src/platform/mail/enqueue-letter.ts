import { newId, type Tenant } from '../database';

interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text. Never private text of anybody, and no name that the recipient may not know. */
  readonly text: string;
}

/** Puts mail into the outbox within the transaction that causes it: both happen or neither. */
export async function enqueueLetter({ query }: Pick<Tenant, 'query'>, { to, subject, text }: Letter): Promise<void> {
  await query('select enqueue_letter($1, $2, $3, $4)', [newId(), to, subject, text]);
}
