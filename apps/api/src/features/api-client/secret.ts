import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses them, so that a plain SHA-256 of it may stand in the table. The prefix is for scanners. */
export function newSecret(): string {
  return `chiron_secret_${randomBytes(32).toString('base64url')}`;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
