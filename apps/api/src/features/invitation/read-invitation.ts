import type { OpenContext } from '../../platform/request-context';
import { findInvitation } from './open-invitation';

export interface InvitationForMe {
  readonly institutionName: string;
  readonly name: string;
  readonly address: string;
  /** How it is accepted: with a new account, or by the one that the address opens. */
  readonly opensAccount: boolean;
}

/** What an invitation says to whoever holds its link; null when the link opens nothing. */
export async function readInvitation({ database }: OpenContext, token: string): Promise<InvitationForMe | null> {
  const invited = await findInvitation(database, token);
  if (!invited) return null;
  const [institution] = await database.reading(null, ({ query }) =>
    query<{ name: string }>('select name from institution where id = $1', [invited.institution_id]),
  );
  const { name, address, address_account } = invited;
  return { institutionName: institution?.name ?? '', name, address, opensAccount: address_account !== null };
}
