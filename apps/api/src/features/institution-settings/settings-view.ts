import { RETENTION_KINDS, type Contact, type ReportingDuty, type RetentionKind } from '@chiron/domain/confidentiality';
import type { Handler } from '@chiron/domain/report';
import type { Tenant } from '../../platform/database';

export interface ContactView extends Contact {
  readonly id: string;
}

/** What an institution has recorded about confidences, minors and keeping, as one piece. */
export interface SettingsView {
  readonly institutionId: string;
  readonly emergency: string;
  readonly enrolsMinors: boolean;
  readonly handlerId: string | null;
  readonly duties: readonly ReportingDuty[];
  readonly contacts: readonly ContactView[];
  readonly retention: readonly { readonly kind: RetentionKind; readonly years: number | null }[];
}

interface PolicyRow {
  emergency: string;
  enrols_minors: boolean;
  handler_id: string | null;
}

/** The settings of the scoped institution; what nobody has filled in is empty. */
export async function settingsOf({ query }: Pick<Tenant, 'query'>, institutionId: string): Promise<SettingsView> {
  const [policy] = await query<PolicyRow>(
    'select emergency, enrols_minors, handler_id from institution_policy where institution_id = $1',
    [institutionId],
  );
  const duties = await query<ReportingDuty>(
    'select position, duty, topics from reporting_duty where institution_id = $1',
    [institutionId],
  );
  const contacts = await query<ContactView>(
    'select id, kind, name, contact, hours from confidential_contact where institution_id = $1 order by kind desc, place',
    [institutionId],
  );
  const periods = await query<{ kind: RetentionKind; years: number }>(
    'select kind, years::int as years from retention_period where institution_id = $1',
    [institutionId],
  );
  return {
    institutionId,
    emergency: policy?.emergency ?? '',
    enrolsMinors: policy?.enrols_minors ?? false,
    handlerId: policy?.handler_id ?? null,
    duties,
    contacts,
    retention: RETENTION_KINDS.map((kind) => ({
      kind,
      years: periods.find((period) => period.kind === kind)?.years ?? null,
    })),
  };
}

/** Who may handle reports of the scoped institution and can sign in, longest in the role first. */
export async function handlersOf({ query }: Pick<Tenant, 'query'>, institutionId: string): Promise<Handler[]> {
  const rows = await query<{ person_id: string; is_moderator: boolean }>(
    `select a.person_id, bool_or(a.staff_role = 'MODERATOR') as is_moderator from affiliation a
      where a.institution_id = $1 and a.staff_role in ('MODERATOR', 'INSTITUTION_ADMIN') and is_current(a)
        and a.person_id in (select people_with_account(array(select b.person_id from affiliation b
              where b.institution_id = $1 and b.staff_role is not null and is_current(b))))
      group by a.person_id order by min(a.started_on), a.person_id`,
    [institutionId],
  );
  return rows.map(({ person_id, is_moderator }) => ({ personId: person_id, isModerator: is_moderator }));
}
