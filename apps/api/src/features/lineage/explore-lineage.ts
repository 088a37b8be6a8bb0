import { toGlobalId } from '@chiron/domain/ids';
import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { notFound } from '../../platform/database';
import { badInput, keyOf } from '../../platform/graphql';
import { recordView } from '../../platform/record-view';
import type { OpenContext } from '../../platform/request-context';
import { standsAt } from '../../platform/viewpoint';
import { linkOf, type LineageLink } from './lineage-link';
import { walk, type Walk } from './walk';

export interface LineageQuestion {
  readonly personId: string;
  readonly up: number;
  readonly down: number;
  readonly first: number;
}

/** One place of a lineage: a person, or a stub who is not shared with the viewer. */
export interface LineagePlace {
  readonly key: number;
  readonly generation: number;
  readonly person: object | null;
  readonly moreMentors: number;
  readonly moreMentees: number;
}

export interface Lineage {
  readonly focusId: string;
  readonly total: number;
  readonly places: LineagePlace[];
  readonly links: LineageLink[];
}

/** A lineage as cards: bounded, in order of generation, with stubs and true remainders. */
export async function exploreLineage(context: OpenContext, question: LineageQuestion): Promise<Lineage> {
  const { id } = keyOf('Person', question.personId);
  const { up, down, first } = question;
  checkDepth(question);
  if (first < 1 || first > LINEAGE_LIMITS.cards.most)
    throw badInput('first', `Ask for 1 to ${LINEAGE_LIMITS.cards.most} people.`);
  const found = await context.database.reading(standsAt(context), (tenant) =>
    walk(tenant, id, { up, down, most: first, detail: true }),
  );
  if (!found) throw notFound();
  await recordView(context, {
    capability: 'lineage.read',
    action: 'list.viewed',
    subject: { list: 'lineage', personId: id, shown: found.people.id.length },
    what: `lineage ${id}`,
  });
  return { focusId: id, total: found.total, places: [...placesOf(found), ...stubsOf(found)], links: linksOf(found) };
}

export function checkDepth({ up, down }: { up: number; down: number }): void {
  for (const [field, depth] of Object.entries({ up, down })) {
    if (depth < 0 || depth > LINEAGE_LIMITS.depth.most)
      throw badInput(field, `Ask for 0 to ${LINEAGE_LIMITS.depth.most} generations.`);
  }
}

function placesOf({ people }: Walk): LineagePlace[] {
  const { details } = people;
  return people.id.map((id, key) => ({
    key,
    generation: people.generation[key] ?? 0,
    moreMentors: details?.moreMentors[key] ?? 0,
    moreMentees: details?.moreMentees[key] ?? 0,
    person: {
      typeName: 'Person',
      id: toGlobalId('Person', id),
      personId: id,
      institutionId: details?.institution[key],
      name: people.name[key],
      bornYear: details?.bornYear[key],
      diedYear: details?.diedYear[key],
      stage: people.stage[key],
      stageYear: details?.stageYear[key],
      specialty: details?.specialty[key],
      organisation: details?.organisation[key],
      seenThrough: details?.seenThrough[key],
    },
  }));
}

function stubsOf({ people, stubs }: Walk): LineagePlace[] {
  return stubs.generation.map((generation, index) => ({
    key: people.id.length + index,
    generation,
    person: null,
    moreMentors: 0,
    moreMentees: 0,
  }));
}

function linksOf({ links, details, stubLinks }: Walk): LineageLink[] {
  const known = links.mentor.map((mentor, index) => linkOf(links, index, mentor, details?.[index] ?? null));
  const hidden = stubLinks.mentor.map((mentor, index) => ({
    mentor,
    mentee: stubLinks.mentee[index] ?? 0,
    known: null,
  }));
  return [...known, ...hidden];
}
