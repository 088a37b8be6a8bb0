import { dutyOf, type ReportingDuty } from '@chiron/domain/confidentiality';
import { chooseHandler } from '@chiron/domain/report';
import type { RequestContext } from '../../platform/request-context';
import { handlersOf, settingsOf, type ContactView } from '../institution-settings';
import { findSubject, type About } from './find-subject';

/** What somebody is told before they write a report. */
export interface NoticeView {
  readonly institutionId: string;
  readonly handlerName: string | null;
  readonly otherReaders: number;
  readonly duty: ReportingDuty | null;
  readonly emergency: string;
  readonly contacts: readonly ContactView[];
}

/** Who would read a report about this person, what they must pass on, and whom to turn to instead. */
export async function readNotice(context: RequestContext, about: About): Promise<NoticeView> {
  const { institutionId, personId: subjectId } = await findSubject(context, about);
  const parties = { reporterId: context.actor.personId, subjectId };
  return context.database.reading(institutionId, async (tenant) => {
    const { handlerId, emergency, contacts, duties } = await settingsOf(tenant, institutionId);
    const handlers = await handlersOf(tenant, institutionId);
    const chosen = handlers.find((one) => one.personId === chooseHandler(handlerId, handlers, parties));
    const [record] = await tenant.query<{ name: string }>(
      'select name from person_record where institution_id = $1 and person_id = $2',
      [institutionId, chosen?.personId ?? null],
    );
    const others = handlers.filter(
      ({ personId }) => ![chosen?.personId, parties.reporterId, parties.subjectId].includes(personId),
    );
    return {
      institutionId,
      emergency,
      contacts,
      handlerName: record?.name ?? null,
      otherReaders: others.length,
      duty: chosen ? dutyOf(duties, chosen.isModerator ? 'MODERATOR' : 'INSTITUTION_ADMIN') : null,
    };
  });
}
