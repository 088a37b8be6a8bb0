import { byCapability, byId, NOBODY, ownOnly, type OperationCase, type Try } from '../case';
import { hostedId, personId, someOf } from '../ids';
import type { ModelMentorship } from '../model';
import type { Reading } from '../reading';

const mentorshipId = (one: ModelMentorship) => hostedId('Mentorship', one);
const nobody = hostedId('Mentorship', { id: NOBODY, institutionId: NOBODY });
export const MENTORSHIP =
  '{ id state sourceSays isMine canEnd mentor { organisationThen person { id name } } mentee { person { id name } } }';

const isUnderWay = ({ state }: ModelMentorship) => ['ACTIVE', 'PAUSED'].includes(state);

export function mentorshipOf(one: ModelMentorship, reading: Reading) {
  const personOf = (id: string) => {
    const sight = reading.seen.get(id);
    return sight ? { id: personId(id), name: sight.record.name } : null;
  };
  return {
    id: mentorshipId(one),
    state: one.state,
    sourceSays: one.sourceSays,
    isMine: reading.takesPart(one),
    canEnd: isUnderWay(one) && reading.mayEnd(one),
    mentor: { organisationThen: one.mentorOrganisation, person: personOf(one.mentorId) },
    mentee: { person: personOf(one.menteeId) },
  };
}

/** Some of all, and all of the asker's own. */
const asked = (reading: Reading) => [
  ...new Set([
    ...someOf(reading.world.mentorships, 16, reading),
    ...reading.world.mentorships.filter((one) => reading.takesPart(one)),
  ]),
];

const byNewest = (a: ModelMentorship, b: ModelMentorship) => (a.id < b.id ? 1 : -1);

const END = 'mutation ($id: ID!) { endMentorship(id: $id, how: ENDED) { __typename ... on Mentorship { id } } }';

/** Ends what the asker may end and nobody else of the run does; all else is refused or not found. */
const endMentorship: OperationCase = {
  operation: 'endMentorship',
  query: END,
  tries: (reading) => [
    { variables: { id: nobody }, expected: { error: 'NOT_FOUND' } },
    ...asked(reading).flatMap((one): Try[] => {
      const variables = { id: mentorshipId(one) };
      if (!reading.mayEnd(one)) return [{ variables, expected: { error: 'NOT_FOUND' } }];
      const refusal = one.state === 'REQUESTED' ? 'MentorshipNotBegun' : 'MentorshipAlreadyEnded';
      if (!isUnderWay(one)) return [{ variables, expected: { data: { __typename: refusal } } }];
      // Whoever of several askers comes first ends it.
      const meets = (told: unknown) =>
        expect(['Mentorship', 'MentorshipAlreadyEnded']).toContain((told as { __typename: string }).__typename);
      return [{ variables, expected: { meets }, changes: true }];
    }),
  ],
};

export const mentorshipCases = [
  byId({
    operation: 'mentorship',
    query: `query ($id: ID!) { mentorship(id: $id) ${MENTORSHIP} }`,
    things: asked,
    id: mentorshipId,
    nobody,
    opens: (reading, one) => (reading.mayRead(one) ? { data: mentorshipOf(one, reading) } : null),
  }),
  byCapability('mentorships.read', {
    operation: 'mentorships',
    query: `{ mentorships(first: 100) { totalCount edges { node ${MENTORSHIP} } } }`,
    tries: (reading) => {
      const hosted = reading.world.mentorships.filter((one) => reading.isAt(one)).sort(byNewest);
      return [
        {
          expected: { data: { totalCount: null, edges: hosted.map((one) => ({ node: mentorshipOf(one, reading) })) } },
        },
      ];
    },
  }),
  {
    ...ownOnly('myMentorships', `{ myMentorships ${MENTORSHIP} }`, () => null),
    tries: (reading: Reading) => {
      const own = reading.world.mentorships
        .filter((one) => reading.takesPart(one))
        .map((one) => mentorshipOf(one, reading));
      const byText = (list: unknown) => (list as object[]).map((one) => JSON.stringify(one)).sort();
      return [{ expected: { meets: (told: unknown) => expect(byText(told)).toEqual(byText(own)) } }];
    },
  },
  endMentorship,
];
