/** How many time steps of 30 seconds a clock may be off, in either direction. */
export const STEP_WINDOW = 1;
export const RECOVERY_CODES = 10;

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A recovery code from random bytes (16 of them, about 80 bits): `k7mp-2xqd-9rts-hv4n`. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What somebody typed, as the kind of code that it can be; null when it can be none. */
export function readCode(typed: string): { kind: 'app' | 'recovery'; code: string } | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return /^[a-z2-9]{16}$/.test(code) ? { kind: 'recovery', code } : null;
}
