import { Refusal } from '../refusal';

export class LastAdmin extends Refusal {
  readonly code = 'LAST_ADMIN';
  constructor() {
    super('This is the last admin of the institution. Make somebody else an admin first.');
  }
}

export class NoAccountYet extends Refusal {
  readonly code = 'NO_ACCOUNT_YET';
  override readonly field = 'personId';
  constructor() {
    super('This person has no account yet, so they could not use the role. Invite them first.');
  }
}

/** Refuses to take the role from the last admin who can sign in. `adminIds` are all of them, read under a lock. */
export function ensureAdminRemains(adminIds: readonly string[], leavingId: string): void {
  if (adminIds.every((id) => id === leavingId)) throw new LastAdmin();
}
