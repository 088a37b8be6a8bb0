import { In } from 'typeorm';
import { columnsOf, listOf, notFound, rowsOf, type Columns, type Tenant } from '../../platform/database';
import { afterIdCursor, cursorOf, pageOf, pageSize, type Connection, type PageArgs } from '../../platform/graphql';
import { recordView } from '../../platform/record-view';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { readsRecordsOf } from '../../platform/viewpoint';
import { CARD_COLUMNS, cardsByPerson, type CardRow } from '../person';
import { MentorshipEntity } from './mentorship.entity';
import { viewOf, type MentorshipRow, type MentorshipView } from './mentorship-view';

/** The mentorships that the actor's institution hosts, newest first, for its staff; the cards of both ends come along. */
export async function listMentorships(context: OpenContext, page: PageArgs): Promise<Connection<MentorshipView>> {
  const host = readsRecordsOf(context, 'mentorships.read');
  if (host === null) throw notFound();
  const size = pageSize(page);
  const after = afterIdCursor(page, 1);
  const roster = await context.database.reading(host, async (tenant) => {
    const columns = columnsOf(tenant.manager, MentorshipEntity, 'p');
    const parameters = [host, size + 1, ...(after ?? [])];
    const [found] = await tenant.prepared<Roster>(rosterOf(columns, after !== null), parameters);
    const cards = cardsByPerson(tenant, rowsOf<CardRow>(CARD_COLUMNS, found?.cards ?? null));
    const rows = rowsOf<MentorshipRow>(columns.properties, found?.rows ?? null);
    const views = rows.map((row) => viewOf(row, cards));
    return pageOf(views, size, (row) => cursorOf([row.mentorshipId]), after, null);
  });
  await recordView(context, {
    capability: 'mentorships.read',
    action: 'list.viewed',
    subject: { list: 'mentorships', shown: roster.edges.length },
    what: 'mentorships',
  });
  return roster;
}

interface Roster {
  readonly rows: unknown[][] | null;
  readonly cards: unknown[][] | null;
}

/** Mentorships and the cards of both ends in one statement and one value: wide rows are costly for the driver to read. */
function rosterOf({ list }: Columns, isLater: boolean): string {
  return `
    with page as materialized (
      select m.* from mentorship m
       where m.institution_id = $1 ${isLater ? 'and m.id < $3' : ''} order by m.id desc limit $2
    )
    select (select json_agg(${list} order by p.id desc) from page p) as rows,
           (select json_agg(${listOf('c', CARD_COLUMNS)}) from person_cards(array(select mentor_id from page union select mentee_id from page)) c) as cards`;
}

/** Own mentorships at every host, current ones first: one short transaction scoped to one host after another. */
export async function myMentorships({ actor, database }: RequestContext): Promise<MentorshipView[]> {
  const parts = await database.reading(null, ({ query }) =>
    query<{ institution_id: string; mentorship_id: string }>(
      'select institution_id, mentorship_id from participation where person_id = $1 order by mentorship_id desc limit 500',
      [actor.personId],
    ),
  );
  const hosts = new Map<string, typeof parts>();
  for (const part of parts) hosts.set(part.institution_id, [...(hosts.get(part.institution_id) ?? []), part]);
  const found: MentorshipEntity[] = [];
  for (const [host, mine] of hosts) {
    found.push(
      ...(await database.reading(host, (tenant) =>
        ofHost(
          tenant,
          host,
          mine.map((part) => part.mentorship_id),
        ),
      )),
    );
  }
  return found.sort(currentFirst).map((mentorship) => viewOf(mentorship));
}

function ofHost({ manager }: Tenant, institutionId: string, ids: string[]): Promise<MentorshipEntity[]> {
  return manager.findBy(MentorshipEntity, { institutionId, id: In(ids) });
}

function currentFirst(a: MentorshipEntity, b: MentorshipEntity): number {
  const [current, other] = [a, b].map(({ state }) => Number(state === 'ACTIVE' || state === 'PAUSED'));
  if (current !== other) return (other ?? 0) - (current ?? 0);
  return (b.startedOn ?? '').localeCompare(a.startedOn ?? '');
}
