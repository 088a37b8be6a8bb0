import { toGlobalId } from '@chiron/domain/ids';
import { LINEAGE_LIMITS, statusOf, type LinkStatus } from '@chiron/domain/lineage';
import { notFound } from '../../platform/database';
import { badInput, keyOf } from '../../platform/graphql';
import { recordView } from '../../platform/record-view';
import type { OpenContext } from '../../platform/request-context';
import { standsAt } from '../../platform/viewpoint';
import { checkDepth, type LineageQuestion } from './explore-lineage';
import { walk, type Walk } from './walk';

/** A whole line as parallel columns: nothing is executed per person. */
export interface LineageOverview {
  readonly total: number;
  readonly ids: string[];
  readonly people: Walk['people'];
  readonly stubGenerations: readonly number[];
  readonly links: Walk['links'];
  readonly statuses: LinkStatus[];
  readonly stubLinks: Walk['stubLinks'];
}

export async function overviewLineage(context: OpenContext, question: LineageQuestion): Promise<LineageOverview> {
  const { id } = keyOf('Person', question.personId);
  const { up, down, first } = question;
  checkDepth(question);
  if (first < 1 || first > LINEAGE_LIMITS.overview.people)
    throw badInput('first', `Ask for 1 to ${LINEAGE_LIMITS.overview.people} people.`);
  const found = await context.database.reading(standsAt(context), (tenant) =>
    walk(tenant, id, { up, down, most: first, detail: false }),
  );
  if (!found) throw notFound();
  await recordView(context, {
    capability: 'lineage.read',
    action: 'list.viewed',
    subject: { list: 'lineage', personId: id, shown: found.people.id.length },
    what: `lineage ${id}`,
  });
  const { total, people, stubs, links, stubLinks } = found;
  return {
    total,
    people,
    links,
    stubLinks,
    ids: people.id.map((one) => toGlobalId('Person', one)),
    stubGenerations: stubs.generation,
    statuses: links.provenance.map(statusOf),
  };
}
