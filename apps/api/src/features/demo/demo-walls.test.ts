import { toGlobalId } from '@chiron/domain/ids';
import { pino } from 'pino';
import { post, startApi, type ApiUnderTest, type GraphqlAnswer } from '../../testing/api-under-test';
import { demoAt } from './demo';
import { historicalLinks, historicalPeople } from './history';
import { demoSignIns, loadDemoOnce } from './index';
import type { CastName } from './sign-ins';

/** What those who enter the demo see of it, through GraphQL with the cookie of one click. */
let api: ApiUnderTest;
const cookies = new Map<CastName, string>();

beforeAll(async () => {
  api = await startApi({ demo: true });
  await loadDemoOnce({ appUrl: api.appUrl, log: pino({ level: 'silent' }) });
});
afterAll(() => api.stop());

async function as<T>(cast: CastName, query: string, variables: object = {}): Promise<GraphqlAnswer<T>> {
  const cookie = cookies.get(cast) ?? (await enter(cast));
  cookies.set(cast, cookie);
  return JSON.parse((await post(`${api.url}/graphql`, { query, variables }, cookie)).body) as GraphqlAnswer<T>;
}

async function enter(cast: CastName): Promise<string> {
  const label = demoSignIns.find((one) => one.cast === cast)?.label;
  const query = 'mutation ($label: String!) { signInAsDemo(label: $label) { capabilities } }';
  const { headers } = await post(`${api.url}/graphql`, { query, variables: { label } });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

interface Found {
  people: { totalCount: number | null; edges: { node: { id: string; name: string; seenThrough: string } }[] };
}
const SEARCH = 'query ($q: String) { people(search: $q) { totalCount edges { node { id name seenThrough } } } }';

test('staff of each institution have a roster, and only the university records the physicians of the past', async () => {
  const counts = await Promise.all(
    (['admin', 'hospital-admin', 'university-admin'] as const).map((cast) => as<Found>(cast, SEARCH)),
  );
  const [school = 0, hospital = 0, university = 0] = counts.map(({ data }) => data.people.totalCount ?? 0);
  expect(Math.min(school, hospital, university)).toBeGreaterThan(100);
  const found = await as<Found>('university-admin', SEARCH, { q: 'Boerhaave' });
  expect(found.data.people.edges).toMatchObject([{ node: { name: 'Herman Boerhaave', seenThrough: 'INSTITUTION' } }]);
});

interface MyMentorships {
  myMentorships: {
    state: string;
    host: { name: string };
    mentor: { person: { name: string } | null };
    mentee: { person: { name: string } | null };
  }[];
}
const MINE = '{ myMentorships { state host { name } mentor { person { name } } mentee { person { name } } } }';

test('the resident has mentors and mentees, one mentor at another institution', async () => {
  const { data } = await as<MyMentorships>('resident', MINE);
  const ends = data.myMentorships.map((one) => [one.mentor.person?.name, one.mentee.person?.name, one.host.name]);
  const me = 'Noor Haddad-Nakamura';
  expect(ends).toContainEqual(['Marama Ellingham-Tūhoro', me, 'University of Port Merrin']);
  expect(ends).toContainEqual([me, 'Søren Abiodun Lindqvist', 'Quillhaven School of Medicine']);
  expect(ends.filter(([, mentee]) => mentee === me).length).toBeGreaterThanOrEqual(3);
});

interface Counts {
  lineageCounts: {
    mentors: number;
    mentees: number;
    descendants: number;
    generationsUp: number;
    generationsDown: number;
  };
}
const COUNTS =
  'query ($id: ID!) { lineageCounts(personId: $id) { mentors mentees descendants generationsUp generationsDown } }';

test('the attending has a long line', async () => {
  const viewer = await as<{ viewer: { person: { id: string } } }>('attending', '{ viewer { person { id } } }');
  const { data } = await as<Counts>('attending', COUNTS, { id: viewer.data.viewer.person.id });
  expect(data.lineageCounts.mentees).toBeGreaterThan(20);
  expect(data.lineageCounts.descendants).toBeGreaterThan(50);
  expect(data.lineageCounts.generationsDown).toBeGreaterThanOrEqual(2);
});

interface Line {
  lineage: {
    places: { person: { name: string; diedYear: number | null } | null }[];
    links: { known: Record<'sourceTitle' | 'sourceUrl' | 'sourceSays' | 'typeAsRecorded', string> | null }[];
    counts: { generationsDown: number };
  };
}
const LINE = `query ($id: ID!) { lineage(personId: $id, up: 10, down: 10, first: 100) { places { person { name diedYear } }
  links { known { sourceTitle sourceUrl sourceSays typeAsRecorded } } counts { generationsDown } } }`;

test('a medical student of the school walks from Boerhaave through five generations and more, each link cited', async () => {
  const found = await as<Found>('student', SEARCH, { q: 'boerhave' });
  const node = found.data.people.edges[0]?.node;
  expect(node).toMatchObject({ name: 'Herman Boerhaave', seenThrough: 'PUBLIC' });
  const answer = await as<Line>('student', LINE, { id: node?.id });
  expect(answer.errors).toBeUndefined();
  const { lineage } = answer.data;
  expect(lineage.counts.generationsDown).toBeGreaterThanOrEqual(5);
  expect(lineage.places.length).toBeGreaterThan(20);
  for (const { person } of lineage.places) expect(person?.diedYear).toBeLessThan(1925);
  for (const { known } of lineage.links) {
    expect(known?.sourceUrl).toMatch(/^https?:\/\//);
    for (const text of [known?.sourceTitle, known?.sourceSays, known?.typeAsRecorded]) expect(text).toBeTruthy();
  }
});

test('every physician of the past died before 1925, and every link is cited and fits their lives', () => {
  const people = new Map(historicalPeople().map((person) => [person.id, person]));
  for (const { died } of people.values()) expect(Number(died.on?.slice(0, 4))).toBeLessThan(1925);
  expect(people.size).toBeGreaterThanOrEqual(30);
  for (const { mentorId, menteeId, source, started, ended } of historicalLinks()) {
    const [mentor, mentee] = [people.get(mentorId), people.get(menteeId)];
    for (const text of Object.values(source)) expect(text).toBeTruthy();
    for (const { on } of [started, ended]) {
      if (on === null) continue;
      expect(on >= (mentor?.born.on ?? '') && on >= (mentee?.born.on ?? '')).toBe(true);
      expect(on <= (mentor?.died.on ?? '') && on <= (mentee?.died.on ?? '')).toBe(true);
    }
  }
});

test('that student sees nobody who lives at the university elsewhere: not by search, id or lineage', async () => {
  const { people, mentorships } = demoAt(new Date());
  const student = people.find(({ cast }) => cast === 'student');
  const pairs = new Set(
    mentorships
      .filter(({ mentor, mentee }) => mentor === student || mentee === student)
      .flatMap((m) => [m.mentor, m.mentee]),
  );
  const hidden = people.filter(
    (person) => !pairs.has(person) && person.posts.every(({ place }) => place === 'UNIVERSITY'),
  );
  expect(hidden.length).toBeGreaterThan(60);
  for (const { id, name } of hidden.slice(0, 12)) {
    const globalId = toGlobalId('Person', id);
    const found = await as<Found>('student', SEARCH, { q: name });
    expect(found.data.people.edges.map(({ node }) => node.id)).not.toContain(globalId);
    const answers = [
      await as('student', 'query ($id: ID!) { person(id: $id) { name } }', { id: globalId }),
      await as('student', LINE, { id: globalId }),
    ];
    for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
});
