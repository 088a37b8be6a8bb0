import { isLink } from '@chiron/domain/mentorship';
import { compareDates, day } from '@chiron/domain/partial-date';
import { mayMentor, STAGES, type StageAt } from '@chiron/domain/stage';
import type { Post } from './careers';
import { demoAt } from './demo';
import type { DemoMentorship } from './mentorships';
import { demoSignIns } from './sign-ins';

const MOMENTS = [
  '2026-11-22T10:00:00Z',
  '2027-01-31T23:00:00Z',
  '2027-02-01T00:30:00Z',
  '2028-02-29T12:00:00Z',
  '2029-07-01T06:00:00Z',
];

const stageOf = ({ stage, year }: Post): StageAt => {
  if (stage === null) throw new Error('Only who has a stage takes part.');
  return { stage, year };
};
const dateOf = (date: Date) => day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
const links = (mentorships: readonly DemoMentorship[]) => mentorships.filter(({ state }) => isLink(state));

/** Most steps from one person to another among those that are reached with the fewest steps. */
function generationsDown(mentees: Map<string, string[]>, from: string): number {
  const seen = new Set([from]);
  let [frontier, generations] = [[from], 0];
  for (;;) {
    frontier = [...new Set(frontier.flatMap((id) => mentees.get(id) ?? []))].filter((id) => !seen.has(id));
    if (frontier.length === 0) return generations;
    for (const id of frontier) seen.add(id);
    generations += 1;
  }
}

describe.each(MOMENTS)('the demo at %s', (moment) => {
  const now = new Date(moment);
  const { people, mentorships } = demoAt(now);

  test('about 400 people stand at every stage, and staff beside them', () => {
    expect(people.length).toBeGreaterThanOrEqual(380);
    expect(people.length).toBeLessThanOrEqual(430);
    const held = people.flatMap(({ posts }) => posts.filter(({ to }) => to === null));
    expect(new Set(held.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(STAGES));
    const residents = held.filter(({ stage }) => stage === 'RESIDENT').map(({ year }) => year);
    expect(new Set(residents)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(held.flatMap(({ role, place }) => (role ? `${role} ${place}` : [])))).toHaveProperty('size', 7);
  });

  test('people have names of their own, but for one pair', () => {
    expect(people.length - new Set(people.map(({ name }) => name)).size).toBe(1);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.filter(({ email }) => !/^[a-z.\d-]+@demo\.example$/.test(email))).toEqual([]);
  });

  test('careers go forward, one post at a time at each place', () => {
    const overlaps = (posts: readonly Post[]) =>
      posts.some(
        (post) =>
          post.from > now ||
          posts.some(
            (other) => other.place === post.place && other.from > post.from && !(post.to && post.to <= other.from),
          ),
      );
    expect(people.filter(({ posts }) => overlaps(posts))).toEqual([]);
  });

  test('who mentors whom was allowed at that time', () => {
    const isAllowed = ({ kind, mentor, mentee, mentorPost, menteePost }: DemoMentorship) => {
      const [above, below] = [stageOf(mentorPost), stageOf(menteePost)];
      if (mentor.id === mentee.id) return false;
      if (kind === 'PEER') return above.stage === below.stage;
      return kind === 'REVERSE' ? mayMentor(below, above) : mayMentor(above, below);
    };
    expect(mentorships.filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('mentorships lie within careers and not in the future', () => {
    const liesWithin = ({ mentor, mentee, mentorPost, menteePost, started, ended }: DemoMentorship) =>
      mentor.posts.includes(mentorPost) &&
      mentee.posts.includes(menteePost) &&
      [mentorPost, menteePost].every(
        ({ from, to }) =>
          compareDates(started, dateOf(from)) >= 0 && (to === null || compareDates(started, dateOf(to)) <= 0),
      ) &&
      compareDates(started, ended) <= 0 &&
      compareDates(ended, dateOf(now)) <= 0;
    expect(mentorships.filter((one) => !liesWithin(one))).toEqual([]);
  });

  test('some go on, some have ended, and some were never more than a request', () => {
    for (const state of ['ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED', 'REQUESTED', 'DECLINED', 'EXPIRED'])
      expect(mentorships.filter((one) => one.state === state).length).toBeGreaterThan(2);
    const isOpen = ({ ended }: DemoMentorship) => ended.precision === 'open';
    const goesOn = ({ state }: DemoMentorship) => ['ACTIVE', 'PAUSED', 'REQUESTED'].includes(state);
    expect(mentorships.filter((one) => isOpen(one) !== goesOn(one))).toEqual([]);
  });

  test('about fifteen mentorships reach over two institutions', () => {
    const across = mentorships.filter(({ host, mentor, mentee }) =>
      [mentor, mentee].some(({ posts }) => posts.every(({ place }) => place !== host)),
    );
    expect(across.length).toBeGreaterThanOrEqual(14);
    expect(across.length).toBeLessThanOrEqual(18);
  });

  test('the graph has five generations, a cycle, a mentee of three and a mentor of more than twenty', () => {
    const mentees = new Map<string, string[]>();
    const mentors = new Map<string, string[]>();
    for (const { mentor, mentee } of links(mentorships)) {
      mentees.set(mentor.id, [...(mentees.get(mentor.id) ?? []), mentee.id]);
      mentors.set(mentee.id, [...(mentors.get(mentee.id) ?? []), mentor.id]);
    }
    expect(Math.max(...people.map(({ id }) => generationsDown(mentees, id)))).toBeGreaterThanOrEqual(5);
    expect(Math.max(...[...mentees.values()].map(({ length }) => length))).toBeGreaterThan(20);
    expect([...mentors.values()].some(({ length }) => length >= 3)).toBe(true);
    const turned = links(mentorships).filter(
      ({ kind, mentor, mentee }) => kind === 'REVERSE' && mentees.get(mentee.id)?.includes(mentor.id),
    );
    expect(turned.length).toBeGreaterThan(0);
  });

  test('everyone who can be entered is there, once', () => {
    for (const { cast } of demoSignIns) expect(people.filter((person) => person.cast === cast)).toHaveLength(1);
  });

  test('the same moment gives the same demo', () => {
    const facts = ({ id, state, started, ended }: DemoMentorship) => ({ id, state, started, ended });
    expect(demoAt(now).mentorships.map(facts)).toEqual(mentorships.map(facts));
  });
});

test('people keep their ids from one year to the next', () => {
  const [one, other] = ['2026-03-01', '2028-10-01'].map((moment) => demoAt(new Date(moment)).people);
  expect(one?.map(({ id }) => id)).toEqual(other?.map(({ id }) => id));
});
