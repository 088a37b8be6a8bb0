import { once } from 'node:events';
import { csvFile } from '@chiron/domain/import';
import { Router, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { ContextFactory } from '../../platform/create-context';
import type { Logger } from '../../platform/log';
import { isFromOwnPage } from '../../platform/own-pages';
import type { RequestContext } from '../../platform/request-context';
import { personCards, type PersonCard } from '../person';
import { eventsBefore, NEWEST, peopleOf, type AuditEventView, type AuditFilter } from './audit-event';
import { auditedPlace } from './list-audit';
import { readFilter } from './read-filter';

const AT_ONCE = 1_000;
const HEAD = ['number', 'time', 'who', 'who id', 'action', 'subject', 'about'];

/** `GET /audit.csv?actorId=&action=&from=&to=`: the log as a file, as far as the filter goes. */
export function auditDownload(contextFor: ContextFactory, log: Logger): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    try {
      const context = await contextFor(request, response);
      if (!context.actor || !isFromOwnPage(request.headers)) return void response.sendStatus(404);
      await download({ ...context, actor: context.actor }, request, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const isTold = error instanceof GraphQLError;
      if (!isTold) log.error({ err: error }, 'a download of the audit log failed');
      const code = isTold ? error.extensions['code'] : undefined;
      response.status(code === 'NOT_FOUND' ? 404 : code === 'BAD_USER_INPUT' ? 400 : 500);
      response.json({ message: isTold ? error.message : 'Something went wrong on our side.' });
    }
  });
  return router;
}

async function download(context: RequestContext, request: Request, response: Response): Promise<void> {
  const institutionId = auditedPlace(context);
  const text = (name: string) => (typeof request.query[name] === 'string' ? request.query[name] : null);
  const filter = readFilter({ actorId: text('actorId'), action: text('action'), from: text('from'), to: text('to') });
  await context.database.writing(institutionId, ({ audit }) => audit.record('audit.exported', { ...filter }));
  response.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="audit.csv"',
    'cache-control': 'no-store',
  });
  response.write(csvFile([HEAD]));
  for await (const rows of rowsOf(context, institutionId, filter)) {
    if (response.destroyed) return;
    if (!response.write(csvFile(rows))) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** A short transaction for each thousand events: a slow reader holds no connection. */
async function* rowsOf({ database }: RequestContext, institutionId: string, filter: AuditFilter) {
  let before = NEWEST;
  for (;;) {
    const [events, cards] = await database.reading(institutionId, async (tenant) => {
      const found = await eventsBefore(tenant, filter, before, AT_ONCE);
      return [found, await personCards(tenant, [...new Set(found.flatMap(peopleOf))])] as const;
    });
    yield events.map((event) => rowOf(event, cards));
    before = events.at(-1)?.n ?? 0;
    if (events.length < AT_ONCE) return;
  }
}

function rowOf(event: AuditEventView, cards: ReadonlyMap<string, PersonCard>): (string | number)[] {
  const { n, at, actorId, action, subject } = event;
  const about = peopleOf({ ...event, actorId: null }).map((id) => cards.get(id)?.name ?? '');
  const facts = Object.entries(subject).map(([name, value]) => `${name}=${String(value)}`);
  const who = actorId === null ? '' : (cards.get(actorId)?.name ?? '');
  return [n, at, who, actorId ?? '', action, facts.join(' '), about.filter(Boolean).join(', ')];
}
