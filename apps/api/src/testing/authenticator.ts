import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const text = (words: string) => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value]);
const long = (value: Buffer) => Buffer.concat([Buffer.from([0x59, value.length >> 8, value.length & 255]), value]);

/** A passkey made of software: it answers as a browser with a verified user does. */
export class Authenticator {
  readonly id = randomBytes(16);
  readonly #private: KeyObject;
  readonly #coseKey: Buffer;

  constructor(public origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#private = privateKey;
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    this.#coseKey = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, 'base64url')),
    ]);
  }

  /** Answers `navigator.credentials.create`. */
  register(optionsJson: string): string {
    const { challenge, rp } = JSON.parse(optionsJson) as Options;
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, this.#coseKey]);
    const data = Buffer.concat([this.#head(rp?.id ?? '', 0x45), credential]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      Buffer.concat([text('fmt'), text('none')]),
      Buffer.concat([text('attStmt'), Buffer.from([0xa0])]),
      Buffer.concat([text('authData'), long(data)]),
    ]);
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', challenge),
      attestationObject: attestationObject.toString('base64url'),
    });
  }

  /** Answers `navigator.credentials.get`; `flags` 0x05 says that the user is there and was verified. */
  assert(optionsJson: string, flags = 0x05): string {
    const { challenge, rpId } = JSON.parse(optionsJson) as Options;
    const data = this.#head(rpId ?? '', flags);
    const clientDataJSON = this.#client('webauthn.get', challenge);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.#answer({
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#private).toString('base64url'),
    });
  }

  #head(rpId: string, flags: number): Buffer {
    // Passkeys that are synchronized between devices do not count: their counter stays at 0.
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), Buffer.alloc(4)]);
  }

  #client(type: string, challenge: string): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin })).toString('base64url');
  }

  #answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}
