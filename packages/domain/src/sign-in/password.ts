import { Refusal } from '../refusal';

export const SHORTEST_PASSWORD = 12;
/** More is never hashed: whoever sends a megabyte only wants to keep the machine busy. */
export const LONGEST_PASSWORD = 1_000;

export class PasswordUnfit extends Refusal {
  readonly code = 'PASSWORD_UNFIT';
  override readonly field = 'password';
}

/** Length is what makes a password hard to guess; words of the account's own address make it easy. */
export function ensureFitPassword(password: string, email: string): void {
  if (password.length < SHORTEST_PASSWORD) {
    throw new PasswordUnfit(`Use at least ${SHORTEST_PASSWORD} characters. A few words in a row are easy to remember.`);
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new PasswordUnfit(`Use at most ${LONGEST_PASSWORD} characters.`);
  }
  if (new Set(password).size < 5) throw new PasswordUnfit('Use more than a few different characters.');
  if (email !== '' && password.toLowerCase().includes(email.toLowerCase())) {
    throw new PasswordUnfit('Leave your e-mail address out of your password.');
  }
}
