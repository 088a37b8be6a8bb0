import { isUuid } from '@chiron/domain/ids';
import { chooseHandler, ensureSoundReport, ReportRefused, type ReportKind } from '@chiron/domain/report';
import { newId, type Tenant } from '../../platform/database';
import { badInput } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { handlersOf, settingsOf } from '../institution-settings';
import { findSubject, type About, type Subject } from './find-subject';
import { openWords, sealWords } from './sealed-words';

export interface NewReport extends About {
  /** Made by the sender once for this report: sending it again with the same key is the same report. */
  readonly key: string;
  readonly kind: ReportKind;
  readonly text: string;
}

const MOST_A_DAY = 20;

/**
 * Sends a report to whoever handles it, and answers with its id. It is written for nobody: the log of what was done, which
 * admins read, must not tell who reported.
 */
export async function sendReport(context: RequestContext, report: NewReport): Promise<string> {
  if (!isUuid(report.key)) throw badInput('key', 'Give a UUID that is new for each report.');
  ensureSoundReport(report);
  const subject = await findSubject(context, report);
  if (subject.personId === context.actor.personId) throw new ReportRefused('personId', 'You can’t report yourself.');
  return context.database.for(null).writing(subject.institutionId, async (tenant) => {
    const earlier = await sentBefore(context, tenant, subject, report);
    if (earlier) return earlier;
    await ensureNotTooMany(tenant, subject.institutionId, context.actor.personId);
    return (
      (await write(context, tenant, subject, report)) ?? (await sentBefore(context, tenant, subject, report)) ?? ''
    );
  });
}

async function write(
  context: RequestContext,
  tenant: Tenant,
  { institutionId, personId: subjectId, mentorshipId, name }: Subject,
  { key, kind, text }: NewReport,
): Promise<string | null> {
  const [id, reporterId] = [newId(), context.actor.personId];
  const { handlerId: namedId } = await settingsOf(tenant, institutionId);
  const handlerId = chooseHandler(namedId, await handlersOf(tenant, institutionId), { reporterId, subjectId });
  const sealed = sealWords(context, institutionId, id, { text: text.trim(), about: name });
  const written = await tenant.query(
    `insert into report (institution_id, id, key, reporter_id, subject_id, mentorship_id, kind, sealed, handler_id, state, created_at, moved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'OPEN', $10, $10)
     on conflict (institution_id, reporter_id, key) do nothing returning id`,
    [institutionId, id, key, reporterId, subjectId, mentorshipId, kind, sealed, handlerId, context.now()],
  );
  if (written.length === 0) return null;
  if (handlerId !== null) await tellHandler(tenant, handlerId, namedId !== null);
  await tenant.audit.record('report.sent', { reportId: id });
  return id;
}

/** The letter says that something waits, and nothing of what, by whom or about whom. */
async function tellHandler({ query }: Tenant, handlerId: string, isNamed: boolean): Promise<void> {
  const unnamed =
    'Your institution has named nobody to handle reports, so it came to you. Settings is where to name one.';
  const text = [
    'A report waits for you in Chiron. Sign in and open Reports to read it.',
    ...(isNamed ? [] : [unnamed]),
  ];
  await query('select enqueue_letter_to($1, $2, $3, $4)', [
    newId(),
    handlerId,
    'A report waits for you',
    text.join('\n\n'),
  ]);
}

/** The report that this key made before; with other words or about somebody else the key cannot be used again. */
async function sentBefore(
  context: RequestContext,
  { query }: Tenant,
  { institutionId, personId: subjectId }: Subject,
  { key, kind, text }: NewReport,
): Promise<string | null> {
  const [found] = await query<{ id: string; subject_id: string; kind: ReportKind; sealed: Buffer }>(
    'select id, subject_id, kind, sealed from report where institution_id = $1 and reporter_id = $2 and key = $3',
    [institutionId, context.actor.personId, key],
  );
  if (!found) return null;
  const isSame = found.subject_id === subjectId && found.kind === kind;
  if (isSame && openWords(context, institutionId, found.id, found.sealed).text === text.trim()) return found.id;
  throw badInput('key', 'This key belongs to another report. Make a new one.');
}

async function ensureNotTooMany({ query }: Tenant, institutionId: string, reporterId: string): Promise<void> {
  const [sent] = await query<{ count: number }>(
    `select count(*)::int as count from report where institution_id = $1 and reporter_id = $2 and created_at > now() - interval '1 day'`,
    [institutionId, reporterId],
  );
  if ((sent?.count ?? 0) >= MOST_A_DAY)
    throw new ReportRefused('text', 'You have sent many reports today. Please speak to one of the contacts instead.');
}
