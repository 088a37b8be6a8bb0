import { Refusal } from '@chiron/domain/refusal';
import { ensureFitPassword } from '@chiron/domain/sign-in';
import type { OpenContext } from '../../platform/request-context';
import { hashPassword } from '../../platform/session';
import { begin, insertAccount, type Viewer } from '../account';
import { LinkExpired } from '../letters';
import { findInvitation, takeInvitation } from './open-invitation';

/** Told to nobody but whoever holds a letter to that address. */
export class SignInToClaim extends Refusal {
  readonly code = 'SIGN_IN_TO_CLAIM';
  constructor() {
    super('This address opens an account already. Sign in, then open this link again.');
  }
}

const UNIQUE_VIOLATION = '23505';

/** Makes an account for the invited person, whose address the letter has proven, and signs in. */
export async function acceptInvitation(
  context: OpenContext,
  { token, password }: { token: string; password: string },
): Promise<Viewer> {
  const invited = await findInvitation(context.database, token);
  if (!invited || invited.person_account) throw new LinkExpired();
  ensureFitPassword(password, invited.address);
  if (invited.address_account) throw new SignInToClaim();
  const passwordHash = await hashPassword(password);
  const accountId = await context.database
    .writing(invited.institution_id, async (tenant) => {
      await takeInvitation(tenant, invited, token);
      const account = { personId: invited.person_id, email: invited.address };
      const id = await insertAccount(tenant, account, passwordHash);
      await tenant.audit.record('invitation.accepted', { personId: invited.person_id });
      return id;
    })
    .catch((error: unknown) => {
      // The address or the person got an account in this very moment.
      if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw new LinkExpired();
      throw error;
    });
  return begin(context, accountId, 'LINK');
}
