import { deviceWords } from './device-words';
import { networkAddress } from './network-address';
import { pageOrigin } from './page-origin';

test('a device is told in two words', () => {
  expect(deviceWords('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0')).toBe(
    'Firefox on Windows',
  );
  expect(
    deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1'),
  ).toBe('Safari on iPhone');
  expect([deviceWords(undefined), deviceWords('<script>')]).toEqual(['Unknown device', 'Unknown device']);
});

test('an IPv6 customer counts as one address, however many they have', () => {
  expect(networkAddress('2001:db8:1:2:aaaa::1')).toBe(networkAddress('2001:0db8:1:2::ffff'));
  expect(networkAddress('2001:db8:1:3::1')).not.toBe(networkAddress('2001:db8:1:2::1'));
  expect([networkAddress('::ffff:10.0.0.1'), networkAddress('10.0.0.1'), networkAddress('::1')]).toEqual([
    '10.0.0.1',
    '10.0.0.1',
    '0:0:0:0::/64',
  ]);
});

test('a page is at the configured origin, or on loopback; a host that somebody made up is nowhere', () => {
  expect(pageOrigin('https://mentors.example', { host: 'evil.example' })).toBe('https://mentors.example');
  expect(pageOrigin(undefined, { host: 'localhost:4000' })).toBe('http://localhost:4000');
  expect(pageOrigin(undefined, { host: '127.0.0.1:4000', origin: 'http://localhost:5173' })).toBe(
    'http://localhost:5173',
  );
  expect(pageOrigin(undefined, { host: 'evil.example', origin: 'https://evil.example' })).toBeNull();
});
