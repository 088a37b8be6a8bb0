import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { searchable } from '@chiron/domain/search';
import type { Tenant } from '../../platform/database';
import {
  afterCursor,
  afterIdCursor,
  badInput,
  cursorOf,
  pageOf,
  pageSize,
  type Connection,
  type PageArgs,
} from '../../platform/graphql';
import { recordView } from '../../platform/record-view';
import type { OpenContext } from '../../platform/request-context';
import { readsRecordsOf, standsAt } from '../../platform/viewpoint';
import { personCards, type PersonCard } from './person-card';

export interface PeopleQuestion extends PageArgs {
  readonly search?: string;
  readonly sourceId?: string;
}

/** Deepest place in a ranking that can be paged to. */
const DEEPEST = 1_000;

/** People by name (ranked), by the id of their source (staff), or all whom the institution records (staff), by name. */
export async function findPeople(context: OpenContext, question: PeopleQuestion): Promise<Connection<PersonCard>> {
  const found = await find(context, question);
  await recordView(context, {
    capability: 'people.read',
    action: 'list.viewed',
    subject: { list: typeof question.search === 'string' ? 'search' : 'people', shown: found.edges.length },
    what: typeof question.search === 'string' ? 'search' : 'people',
  });
  return found;
}

function find(context: OpenContext, question: PeopleQuestion): Promise<Connection<PersonCard>> {
  return context.database.reading(standsAt(context), async (tenant) => {
    if (typeof question.search === 'string') return searchByName(tenant, question, question.search);
    const recordsOf = readsRecordsOf(context, 'people.read');
    if (recordsOf === null) return pageOf<PersonCard>([], 1, (card) => card.id, null, 0);
    if (typeof question.sourceId === 'string') return bySourceId(tenant, recordsOf, question.sourceId);
    return allByName(tenant, recordsOf, question);
  });
}

async function searchByName(tenant: Tenant, question: PeopleQuestion, name: string): Promise<Connection<PersonCard>> {
  const wanted = searchable(name);
  if (wanted.length < 2) throw badInput('search', 'Type at least two letters of the name.');
  if (wanted.length > LINEAGE_LIMITS.search.most) throw badInput('search', 'That is too long for a name.');
  const size = pageSize(question);
  const after = afterCursor(question, 1);
  const from = after ? Number(after[0]) + 1 : 0;
  if (!Number.isInteger(from) || from < 0 || from > DEEPEST)
    throw badInput('after', 'Narrow the search instead of paging so far.');
  const rows = await tenant.query<{ person_id: string }>('select person_id from search_people($1, $2, $3)', [
    wanted,
    from,
    size + 1,
  ]);
  const cards = await personCards(
    tenant,
    rows.map((row) => row.person_id),
  );
  const ranked = rows.flatMap(({ person_id }, index) => {
    const card = cards.get(person_id);
    return card ? [{ card, place: from + index }] : [];
  });
  const page = pageOf(ranked, size, ({ place }) => cursorOf([place]), after, null);
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: node.card, cursor })) };
}

async function bySourceId(tenant: Tenant, institutionId: string, sourceId: string): Promise<Connection<PersonCard>> {
  const rows = await tenant.query<{ person_id: string }>(
    'select person_id from person_record where institution_id = $1 and source_id = $2 order by person_id limit 100',
    [institutionId, sourceId],
  );
  const cards = await personCards(
    tenant,
    rows.map((row) => row.person_id),
  );
  return pageOf([...cards.values()], 100, (card) => cursorOf([card.name, card.personId]), null, cards.size);
}

async function allByName(
  tenant: Tenant,
  institutionId: string,
  question: PeopleQuestion,
): Promise<Connection<PersonCard>> {
  const size = pageSize(question);
  const after = afterIdCursor(question, 2);
  const rows = await tenant.query<{ person_id: string }>(
    `select person_id from person_record
      where institution_id = $1 and ($2::text is null or (name, person_id) > ($2, $3::uuid))
      order by name, person_id limit $4`,
    [institutionId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  const [count] = await tenant.query<{ count: number }>(
    'select count(*)::int as count from person_record where institution_id = $1',
    [institutionId],
  );
  const cards = await personCards(
    tenant,
    rows.map((row) => row.person_id),
  );
  const sorted = rows.flatMap(({ person_id }) => cards.get(person_id) ?? []);
  return pageOf(sorted, size, (card) => cursorOf([card.name, card.personId]), after, count?.count ?? 0);
}
