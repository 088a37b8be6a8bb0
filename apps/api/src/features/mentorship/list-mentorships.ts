import { may } from '@chiron/domain/permission';
import { In } from 'typeorm';
import { columnsOf, notFound, type Tenant } from '../../platform/database';
import { afterIdCursor, cursorOf, pageOf, pageSize, type Connection, type PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardsByPerson, type CardRow } from '../person';
import { MentorshipEntity } from './mentorship.entity';
import { viewOf, type MentorshipRow, type MentorshipView } from './mentorship-view';

/** The mentorships that the actor's institution hosts, newest first, for its staff; the cards of both ends come along. */
export async function listMentorships(
  { actor, database }: RequestContext,
  page: PageArgs,
): Promise<Connection<MentorshipView>> {
  const { actingAt } = actor;
  if (actingAt === null || !may(actor, 'mentorships.read', actingAt)) throw notFound();
  const size = pageSize(page);
  const after = afterIdCursor(page, 1);
  return database.reading(actingAt, async (tenant) => {
    const [found] = await tenant.prepared<Roster>(rosterOf(tenant, after !== null), [
      actingAt,
      size + 1,
      ...(after ?? []),
    ]);
    const cards = cardsByPerson(tenant, found?.cards ?? []);
    const views = (found?.rows ?? []).map((row) => viewOf(row, cards));
    return pageOf(views, size, (row) => cursorOf([row.mentorshipId]), after, null);
  });
}

interface Roster {
  readonly rows: MentorshipRow[] | null;
  readonly cards: CardRow[] | null;
}

/** Mentorships and the cards of both ends in one statement and one value: wide rows are costly for the driver to read. */
function rosterOf({ manager }: Tenant, isLater: boolean): string {
  return `
    with page as materialized (
      select ${columnsOf(manager, MentorshipEntity, 'm')} from mentorship m
       where m.institution_id = $1 ${isLater ? 'and m.id < $3' : ''} order by m.id desc limit $2
    )
    select (select json_agg(p order by p.id desc) from page p) as rows,
           (select json_agg(c) from person_cards(array(select "mentorId" from page union select "menteeId" from page)) c) as cards`;
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
