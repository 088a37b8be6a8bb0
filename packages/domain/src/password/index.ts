import { Refusal } from '../refusal';

export const PASSWORD_LEAST = 12;
const MOST = 1_000;

export class PasswordTooWeak extends Refusal {
  readonly code = 'PASSWORD_TOO_WEAK';
  override readonly field = 'password';
}

/** Refuses a new password that is too short to last, or so long that hashing it is an attack. */
export function ensureGoodPassword(password: string): void {
  if (password.length < PASSWORD_LEAST)
    throw new PasswordTooWeak(`Use at least ${PASSWORD_LEAST} characters. A sentence works well.`);
  if (password.length > MOST) throw new PasswordTooWeak(`Use at most ${MOST} characters.`);
}
