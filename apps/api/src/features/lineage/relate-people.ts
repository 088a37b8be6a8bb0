import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { standsAt } from '../../platform/viewpoint';
import { personCards, type PersonCard } from '../person';

export interface LineagePaths {
  /** Steps of every shortest path; null when none was found. */
  readonly steps: number | null;
  /** Whether the search stopped at its bound before it could tell. */
  readonly gaveUp: boolean;
  readonly count: number;
  /** The first few, each from one person to the other; null is a stub. */
  readonly paths: { readonly people: (PersonCard | null)[] }[];
}

interface Found {
  steps: number | null;
  gaveUp: boolean;
  count?: number;
  paths?: (string | null)[][];
}

/** Every shortest path between two people; with `directed`, only downwards from mentor to mentee. */
export async function findPaths(
  context: OpenContext,
  from: string,
  to: string,
  directed: boolean,
): Promise<LineagePaths> {
  const ids = [keyOf('Person', from).id, keyOf('Person', to).id];
  return context.database.reading(standsAt(context), async (tenant) => {
    const [row] = await tenant.query<{ found: Found | null }>('select lineage_paths($1, $2, $3, $4) as found', [
      ...ids,
      directed,
      LINEAGE_LIMITS.paths.shown,
    ]);
    if (!row?.found) throw notFound();
    const { steps, gaveUp, count = 0, paths = [] } = row.found;
    const cards = await personCards(
      tenant,
      paths.flat().filter((id) => id !== null),
    );
    return {
      steps,
      gaveUp,
      count,
      paths: paths.map((path) => ({ people: path.map((id) => (id === null ? null : (cards.get(id) ?? null))) })),
    };
  });
}

export interface CommonMentors {
  readonly count: number;
  readonly nearestCount: number;
  readonly nearest: { readonly person: PersonCard; readonly stepsFromA: number; readonly stepsFromB: number }[];
}

interface CommonRow {
  person_id: string;
  steps_a: number;
  steps_b: number;
  in_common: number;
  nearest: number;
}

/** The nearest people from whom both lines come; either of the two may be that person. */
export function nearestCommonMentors(context: OpenContext, a: string, b: string): Promise<CommonMentors> {
  const ids = [keyOf('Person', a).id, keyOf('Person', b).id];
  return context.database.reading(standsAt(context), async (tenant) => {
    const shown = await personCards(tenant, ids);
    if (ids.some((id) => !shown.has(id))) throw notFound();
    const rows = await tenant.query<CommonRow>('select * from lineage_common_mentors($1, $2, 20)', ids);
    const cards = await personCards(
      tenant,
      rows.map((row) => row.person_id),
    );
    const nearest = rows.flatMap((row) => {
      const person = cards.get(row.person_id);
      return person ? [{ person, stepsFromA: row.steps_a, stepsFromB: row.steps_b }] : [];
    });
    return { count: rows[0]?.in_common ?? 0, nearestCount: rows[0]?.nearest ?? 0, nearest };
  });
}
