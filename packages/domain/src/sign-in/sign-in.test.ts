import { domainOf, ensureFitPassword, ensureSignOnFacts, readCode, recoveryCodeFrom, TooManyTries } from '.';

test('a password is long, varied and not one’s address', () => {
  expect(() => {
    ensureFitPassword('a long enough passphrase', 'a@b.example');
  }).not.toThrow();
  for (const unfit of ['short', 'aaaaaaaaaaaaaaaa', 'my ADA@b.example pass', 'x'.repeat(1_001)]) {
    expect(() => {
      ensureFitPassword(unfit, 'ada@b.example');
    }).toThrow(expect.objectContaining({ field: 'password' }) as Error);
  }
});

test('a recovery code is read back however it is typed, and an app’s code is told apart', () => {
  const code = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, n) => n * 13));
  expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect(readCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toEqual({
    kind: 'recovery',
    code: code.replaceAll('-', ''),
  });
  expect(readCode('123 456')).toEqual({ kind: 'app', code: '123456' });
  expect(readCode('12345')).toBeNull();
});

const facts = { issuer: 'https://login.example.edu', clientId: 'chiron', emailDomains: ['example.edu'] };
const ensure = (change: object, mayBeLoopback = false) => {
  ensureSignOnFacts({ ...facts, ...change }, mayBeLoopback);
};

test('an issuer is https, or loopback where Chiron itself runs on loopback', () => {
  expect(() => {
    ensure({});
    ensure({ issuer: 'http://localhost:9000' }, true);
  }).not.toThrow();
  for (const issuer of [
    'http://login.example.edu',
    'http://localhost:9000',
    'https://u@x.example',
    'file:///etc',
    '',
  ]) {
    expect(() => {
      ensure({ issuer });
    }).toThrow(expect.objectContaining({ field: 'issuer' }) as Error);
  }
  for (const emailDomains of [[], ['@example.edu'], ['edu'], ['a b.example']]) {
    expect(() => {
      ensure({ emailDomains });
    }).toThrow(expect.objectContaining({ field: 'emailDomains' }) as Error);
  }
});

test('domains of addresses are compared in lower case', () => {
  expect(domainOf(' Ada@Example.EDU ')).toBe('example.edu');
  expect([domainOf('ada'), domainOf('ada@'), domainOf('ada@localhost')]).toEqual([null, null, null]);
});

test('how long to wait is said in words', () => {
  expect(new TooManyTries(30).message).toContain('30 seconds');
  expect(new TooManyTries(600).message).toContain('10 minutes');
});
