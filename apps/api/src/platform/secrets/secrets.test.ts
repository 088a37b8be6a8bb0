import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretBox, readKey } from '.';

test('what is sealed opens for the same purpose and row alone', () => {
  const key = randomBytes(32);
  const box = new SecretBox(key, 'second factor');
  const sealed = box.seal('a secret', 'account 1');
  expect(sealed.includes('a secret')).toBe(false);
  expect(box.open(sealed, 'account 1')).toBe('a secret');
  expect(() => box.open(sealed, 'account 2')).toThrow();
  expect(() => new SecretBox(key, 'sign-on').open(sealed, 'account 1')).toThrow();
  expect(() => new SecretBox(randomBytes(32), 'second factor').open(sealed, 'account 1')).toThrow();
});

describe('the key file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chiron-key-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('is made once, for this user alone', () => {
    const path = join(folder, 'new', 'key');
    const key = readKey({ kind: 'file', path, makes: true });
    expect(key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKey({ kind: 'file', path, makes: true }).equals(key)).toBe(true);
  });

  test('that is missing or spoilt is told, never replaced', () => {
    const path = join(folder, 'key');
    expect(() => readKey({ kind: 'file', path, makes: false })).toThrow(/no file/);
    writeFileSync(path, 'short', { mode: 0o600 });
    expect(() => readKey({ kind: 'file', path, makes: true })).toThrow(/does not hold a key/);
  });

  test.each([0o640, 0o604, 0o644, 0o620])('that others may reach (mode %o) is refused', (mode) => {
    const path = join(folder, 'key');
    writeFileSync(path, randomBytes(32).toString('base64url'));
    chmodSync(path, mode);
    expect(() => readKey({ kind: 'file', path, makes: false })).toThrow(/open to others .* chmod 600/);
    chmodSync(path, 0o400);
    expect(readKey({ kind: 'file', path, makes: false })).toHaveLength(32);
  });
});
