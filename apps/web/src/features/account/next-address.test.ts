import { nextAddress, signInAddress } from './next-address';

describe('where one goes after signing in', () => {
  it('is the page one wanted, with its question', () => {
    expect(nextAddress('/people?q=osler')).toBe('/people?q=osler');
    expect(signInAddress('/people?q=osler')).toBe('/sign-in?next=%2Fpeople%3Fq%3Dosler');
  });

  it.each([
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    'people',
    '',
    null,
  ])('never leaves this site: %j', (wanted) => {
    expect(nextAddress(wanted)).toBe('/');
  });

  it('is not the sign-in page itself', () => {
    expect(nextAddress('/sign-in?next=/people')).toBe('/');
    expect(signInAddress('/')).toBe('/sign-in');
  });
});
