import {
  ensureSoundContact,
  ensureSoundDuty,
  ensureSoundRetention,
  type Contact,
  type ReportingDuty,
  type RetentionKind,
} from '@chiron/domain/confidentiality';
import { ensureSoundInstitution, type InstitutionLook } from '@chiron/domain/institution';
import { HandlerUnable } from '@chiron/domain/report';
import { newId, notFound, type Tenant } from '../../platform/database';
import { badInput } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { handlersOf, settingsOf, type SettingsView } from './settings-view';

const MOST_CONTACTS = 40;

/** Name, crest, colour, time zone and what the stages are called. */
export function changeInstitution(context: RequestContext, look: InstitutionLook): Promise<SettingsView> {
  return configure(context, 'look', async ({ query }, institutionId) => {
    ensureSoundInstitution(look);
    const { name, crest, accent, timeZone, stageLabels } = look;
    await query(
      'update institution set name = $2, crest = $3, accent = $4, time_zone = $5, stage_labels = $6 where id = $1',
      [institutionId, name.trim(), crest.toUpperCase(), accent, timeZone, JSON.stringify(stageLabels)],
    );
  });
}

/** Records what somebody in each of these positions must report; positions left out keep what they have. */
export function recordDuties(context: RequestContext, duties: readonly ReportingDuty[]): Promise<SettingsView> {
  return configure(context, 'duties', async ({ query }, institutionId) => {
    for (const duty of duties) {
      ensureSoundDuty(duty);
      const topics = duty.duty === 'MUST_REPORT' ? duty.topics.trim() : '';
      await query(
        `insert into reporting_duty (institution_id, position, duty, topics) values ($1, $2, $3, $4)
         on conflict (institution_id, position) do update set duty = excluded.duty, topics = excluded.topics`,
        [institutionId, duty.position, duty.duty, topics],
      );
    }
  });
}

/** Puts these offices and lines, in this order, in the place of those before. */
export function recordContacts(
  context: RequestContext,
  { contacts, emergency }: { contacts: readonly Contact[]; emergency: string },
): Promise<SettingsView> {
  if (contacts.length > MOST_CONTACTS) throw badInput('contacts', `Name at most ${MOST_CONTACTS}.`);
  if (emergency.length > 200) throw badInput('emergency', 'Use at most 200 characters.');
  return configure(context, 'contacts', async (tenant, institutionId) => {
    await tenant.query('delete from confidential_contact where institution_id = $1', [institutionId]);
    for (const [place, one] of contacts.entries()) {
      ensureSoundContact(one);
      await tenant.query(
        `insert into confidential_contact (institution_id, id, kind, place, name, contact, hours) values ($1, $2, $3, $4, $5, $6, $7)`,
        [institutionId, newId(), one.kind, place, one.name.trim(), one.contact.trim(), one.hours.trim()],
      );
    }
    await policy(tenant, institutionId, 'emergency', emergency.trim());
  });
}

/** For how many years each kind of record is kept; kinds left out are kept without a limit. */
export function recordRetention(
  context: RequestContext,
  periods: readonly { kind: RetentionKind; years: number }[],
): Promise<SettingsView> {
  return configure(context, 'retention', async ({ query }, institutionId) => {
    await query('delete from retention_period where institution_id = $1', [institutionId]);
    for (const { kind, years } of periods) {
      ensureSoundRetention(years);
      await query(
        `insert into retention_period (institution_id, kind, years) values ($1, $2, $3)
         on conflict (institution_id, kind) do nothing`,
        [institutionId, kind, years],
      );
    }
  });
}

/** Names who reports go to first; null names nobody. */
export function nameReportHandler(context: RequestContext, personId: string | null): Promise<SettingsView> {
  return configure(context, 'report-handler', async (tenant, institutionId) => {
    const able =
      personId === null || (await handlersOf(tenant, institutionId)).some((one) => one.personId === personId);
    if (!able) throw new HandlerUnable();
    await policy(tenant, institutionId, 'handler_id', personId);
  });
}

/** Says whether the institution enrols people under age. */
export function markMinors(context: RequestContext, enrolsMinors: boolean): Promise<SettingsView> {
  return configure(context, 'minors', (tenant, institutionId) =>
    policy(tenant, institutionId, 'enrols_minors', enrolsMinors),
  );
}

async function configure(
  { actor, database }: RequestContext,
  what: string,
  change: (tenant: Tenant, institutionId: string) => Promise<void>,
): Promise<SettingsView> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  return database.writing(actingAt, async (tenant) => {
    // Lists are replaced whole: one change at a time.
    await tenant.query('select from institution where id = $1 for update', [actingAt]);
    await change(tenant, actingAt);
    const settings = await settingsOf(tenant, actingAt);
    await tenant.audit.record('institution.configured', { what });
    return settings;
  });
}

type PolicyColumn = 'emergency' | 'handler_id' | 'enrols_minors';

async function policy({ query }: Tenant, institutionId: string, column: PolicyColumn, value: unknown): Promise<void> {
  await query(
    `insert into institution_policy (institution_id, ${column}) values ($1, $2)
     on conflict (institution_id) do update set ${column} = excluded.${column}, updated_at = now()`,
    [institutionId, value],
  );
}
