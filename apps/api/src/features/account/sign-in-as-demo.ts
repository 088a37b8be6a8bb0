import { notFound } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import { begin } from './begin';
import type { Viewer } from './viewer';

export interface DemoSignIn {
  readonly label: string;
  readonly email: string;
}

interface DemoAccount extends DemoSignIn {
  readonly account_id: string;
}

function accounts({ database }: OpenContext): Promise<DemoAccount[]> {
  return database.reading(null, ({ query }) => query<DemoAccount>('select * from demo_accounts()'));
}

/** The roles that a demonstration offers; none where there is no demonstration. */
export async function demoSignIns(context: OpenContext): Promise<DemoSignIn[]> {
  return context.demo ? accounts(context) : [];
}

/** Signs in as one of the demonstration's invented people, by label. */
export async function signInAsDemo(context: OpenContext, label: string): Promise<Viewer> {
  const account = context.demo ? (await accounts(context)).find((one) => one.label === label) : undefined;
  if (!account) throw notFound();
  return begin(context, account.account_id, 'DEMO');
}
