import { AddressRefused, ensureAddress, lacksLastingAddress } from '.';

test('an address is taken without the spaces around it', () => {
  expect(ensureAddress(' noor@med.example.org ')).toBe('noor@med.example.org');
});

test.each([
  '',
  'noor',
  'noor@',
  '@example.org',
  'a b@example.org',
  'a@b',
  'a@example.org\nBcc: x@y.org',
  'a@b.org,c@d.org',
  'A <a@b.org>',
])('refuses %j', (text) => {
  expect(() => ensureAddress(text)).toThrow(AddressRefused);
});

const now = new Date('2026-05-01');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test.each([
  ['the last affiliation ends within 90 days', [inDays(89)], ['SCHOOL'], true],
  ['it has ended', [inDays(-300)], ['SCHOOL'], true],
  ['it ends later', [inDays(91)], ['SCHOOL'], false],
  ['another goes on', [inDays(10), null], ['SCHOOL'], false],
  ['a personal address is known', [inDays(10)], ['SCHOOL', 'PERSONAL'], false],
  ['there never was one', [], ['SCHOOL'], false],
] as const)('a lasting address is asked for when %s: %#', (_, ends, kinds, asked) => {
  expect(lacksLastingAddress({ ends, kinds }, now)).toBe(asked);
});
