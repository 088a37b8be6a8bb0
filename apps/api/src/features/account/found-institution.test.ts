import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { foundInstitution } from '.';

const facts = {
  slug: 'st-luke',
  name: 'St Luke’s',
  crest: 'sl',
  timeZone: 'Europe/Vienna',
  admin: { name: 'Ilse Admin', email: 'ilse@example.org', password: 'a long enough passphrase' },
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('the first admin signs in and acts at the new institution', async () => {
  await foundInstitution(api.server.database, facts);
  const answer = await api.ask(
    `mutation { signIn(email: "ilse@example.org", password: "a long enough passphrase") {
       ... on SignInSuccess { viewer { person { name } actingAt { slug crest } staffRoles } } } }`,
  );
  expect(answer.data).toEqual({
    signIn: {
      viewer: {
        person: { name: 'Ilse Admin' },
        actingAt: { slug: 'st-luke', crest: 'SL' },
        staffRoles: ['INSTITUTION_ADMIN'],
      },
    },
  });
});

test.each([
  ['slug', { ...facts, slug: 'St Luke' }],
  ['slug', facts],
  ['admin-email', { ...facts, slug: 'other' }],
  ['crest', { ...facts, slug: 'other', crest: '1' }],
  ['time-zone', { ...facts, slug: 'other', timeZone: 'Mars/Olympus' }],
  ['password', { ...facts, slug: 'other', admin: { ...facts.admin, password: 'short' } }],
])('a fault names its field: %s', async (field, faulty) => {
  await expect(foundInstitution(api.server.database, faulty)).rejects.toMatchObject({ field });
});
