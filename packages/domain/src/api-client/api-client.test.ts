import { clientMay, ensureClear, scopesOfToken, type Client, type NewClient } from '.';

const home: Client = {
  clientId: 'c',
  institutionId: 'school',
  grantedBy: 'school',
  agreementId: null,
  scopes: ['people:read'],
};

test('a client reads like staff at home, as far as its scopes go', () => {
  expect(clientMay(home, 'people.read')).toBe(true);
  expect(clientMay(home, 'mentorships.read')).toBe(false);
  expect(clientMay({ ...home, scopes: ['mentorships:read'] }, 'mentorships.read')).toBe(true);
});

test('a partner is nowhere staff, and no client ever manages anything', () => {
  expect(clientMay({ ...home, grantedBy: 'hospital', agreementId: 'a' }, 'people.read')).toBe(false);
  expect(clientMay(home, 'clients.manage')).toBe(false);
});

test('a token holds what was asked for, or everything granted; never more', () => {
  expect(scopesOfToken(['people:read', 'lineage:read'], undefined)).toEqual(['people:read', 'lineage:read']);
  expect(scopesOfToken(['people:read', 'lineage:read'], ['lineage:read'])).toEqual(['lineage:read']);
  expect(scopesOfToken(['people:read'], ['people:read', 'lineage:read'])).toBeNull();
  expect(scopesOfToken(['people:read'], ['everything'])).toBeNull();
});

test('what is missing is named', () => {
  const clear: NewClient = { name: 'Reports', scopes: ['people:read'], institutionId: 'school', agreementId: null };
  expect(ensureClear(clear, 'school')).toEqual(['people:read']);
  expect(() => ensureClear({ ...clear, name: ' ' }, 'school')).toThrow('Give it a name');
  expect(() => ensureClear({ ...clear, scopes: [] }, 'school')).toThrow('Choose at least one');
  expect(() => ensureClear({ ...clear, scopes: ['x'] }, 'school')).toThrow('does not exist');
  expect(() => ensureClear(clear, 'hospital')).toThrow('Name the sharing agreement');
});
