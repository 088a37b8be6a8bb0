import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts small secrets at rest with AES-256-GCM under a key of their purpose, derived from the installation's key. The
 * context (ids of the row) is authenticated: a sealed value that is moved to another row does not open.
 */
export class SecretBox {
  readonly #key: Buffer;

  constructor(installationKey: Buffer, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', installationKey, '', `chiron ${purpose}`, 32));
  }

  /** Nonce, tag and ciphertext in one. */
  seal(secret: string, context: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the value was changed, moved or sealed under another key. */
  open(sealed: Buffer, context: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }
}
