import { toGlobalId } from '@chiron/domain/ids';
import type { Guard } from './sql-guards';
import { asking, type Stage } from './stage';
import type { Somebody } from '../world';

interface Lineage {
  readonly total: number;
  readonly places: readonly { readonly person: object | null; readonly moreMentees: number }[];
  readonly links: readonly { readonly known: { readonly mentorshipId: string | null } | null }[];
}

const LINEAGE = `query ($id: ID!, $down: Int!) { lineage(personId: $id, up: 0, down: $down) {
  total places { moreMentees person { name } } links { known { mentorshipId } } } }`;

function lineageOf(stage: Stage, id: string, who: Somebody, down = 10) {
  return asking(stage, LINEAGE, { id: toGlobalId('Person', id), down }, who);
}

async function shownLineage(...question: Parameters<typeof lineageOf>): Promise<Lineage> {
  const { data, errors } = await lineageOf(...question);
  expect(errors).toBeUndefined();
  return data.lineage as Lineage;
}

/** Historic is public and mentored somebody hidden, who mentored two students: a peer of theirs sees the two, and Historic. */
export const lineageGuards: Readonly<Record<string, Guard>> = {
  'a lineage does not open for a hidden focus': async (stage) => {
    const { errors } = await lineageOf(stage, stage.cast.hidden, stage.cast.peer);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  },
  'two people behind the same hidden mentor hang on different stubs': async (stage) => {
    const { places, total } = await shownLineage(stage, stage.cast.historic, stage.cast.peer);
    expect(total).toBe(3);
    expect(places.filter(({ person }) => person === null)).toHaveLength(2);
  },
  'counts tell of visible people alone': async (stage) => {
    const query =
      'query ($id: ID!) { lineageCounts(personId: $id) { mentors ancestors mentees descendants generationsDown } }';
    const id = (who: string) => ({ id: toGlobalId('Person', who) });
    const { historic, peer, student } = stage.cast;
    const none = { mentors: 0, ancestors: 0, mentees: 0, descendants: 0, generationsDown: 0 };
    expect((await asking(stage, query, id(historic), peer)).data.lineageCounts).toEqual({
      ...none,
      descendants: 2,
      generationsDown: 2,
    });
    // Of her mentors the viewer sees neither the hidden one nor the physician, of their mentors Historic.
    expect((await asking(stage, query, id(student.personId), peer)).data.lineageCounts).toEqual({
      ...none,
      ancestors: 1,
    });
  },
  '“+N more” tells of visible people alone': async (stage) => {
    const { places } = await shownLineage(stage, stage.cast.historic, stage.cast.peer, 0);
    expect(places).toEqual([{ person: { name: 'Eve Historic' }, moreMentees: 0 }]);
  },
  'details of a link are told at its host and to its two alone': async (stage) => {
    const { physician, matron } = stage.cast;
    const { links } = await shownLineage(stage, physician.personId, matron);
    expect(links).toEqual([{ known: { mentorshipId: null } }]);
  },
};
