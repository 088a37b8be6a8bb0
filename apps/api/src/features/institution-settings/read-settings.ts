import type { Handler } from '@chiron/domain/report';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { handlersOf, settingsOf, type ContactView, type SettingsView } from './settings-view';

/** The settings where the actor acts. */
export function readSettings({ actor, database }: RequestContext): Promise<SettingsView> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  return database.reading(actingAt, (tenant) => settingsOf(tenant, actingAt));
}

/** Whom an admin may name as handler of reports. */
export function possibleHandlers({ database }: RequestContext, { institutionId }: SettingsView): Promise<Handler[]> {
  return database.reading(institutionId, (tenant) => handlersOf(tenant, institutionId));
}

/** Whom to turn to, for every member. */
export interface HelpView {
  readonly institutionId: string;
  readonly emergency: string;
  readonly contacts: readonly ContactView[];
  readonly coordinatorIds: readonly string[];
  readonly handlerId: string | null;
}

/** Offices, lines and coordinators where the actor acts; null for whoever acts nowhere. */
export async function readHelp({ actor, database }: RequestContext): Promise<HelpView | null> {
  const { actingAt } = actor;
  if (actingAt === null) return null;
  return database.reading(actingAt, async (tenant) => {
    const { emergency, contacts, handlerId } = await settingsOf(tenant, actingAt);
    const coordinators = await tenant.query<{ person_id: string }>(
      `select distinct on (r.name, a.person_id) a.person_id from affiliation a
         join person_record r on r.institution_id = a.institution_id and r.person_id = a.person_id
        where a.institution_id = $1 and a.staff_role = 'COORDINATOR' and is_current(a)
        order by r.name, a.person_id limit 10`,
      [actingAt],
    );
    const coordinatorIds = coordinators.map(({ person_id }) => person_id);
    return { institutionId: actingAt, emergency, contacts, handlerId, coordinatorIds };
  });
}
