import type { Tenant } from '../../platform/database';
import { periodOf } from './compare-mentorships';
import type { Scope } from './compare-people';
import { MOST_FINDINGS, type Findings } from './report';
import { periodInWords } from './settle-pairs';

const UNKNOWN = `
select t.line, t.mentor, t.mentee, t.mentor_name, t.mentee_name, r.mentor_n is null as mentor_unknown, pm.status as mentor_status,
       r.mentee_n is null as mentee_unknown, pe.status as mentee_status
  from import_relation r
  join import_row_mentorship t on t.relation = r.key
  left join import_person pm on pm.sid = t.mentor
  left join import_person pe on pe.sid = t.mentee
 where r.status = 'REFUSED' order by t.line limit ${MOST_FINDINGS}`;

interface Unknown {
  line: number;
  mentor: string;
  mentee: string;
  mentor_unknown: boolean;
  mentor_status: string | null;
  mentee_unknown: boolean;
  mentee_status: string | null;
}

/** Rows that name somebody of whom nothing is known, or nothing certain. */
export async function findUnknownPeople({ query }: Tenant, scope: Scope, findings: Findings): Promise<number> {
  const rows = await query<Unknown>(UNKNOWN);
  for (const row of rows) {
    const [sid, status] = row.mentor_unknown ? [row.mentor, row.mentor_status] : [row.mentee, row.mentee_status];
    const side = row.mentor_unknown ? 'mentor' : 'mentee';
    const reason =
      status === 'CONFLICTING'
        ? `The ${side} ${sid} is told of in two ways; see the conflicts among people.`
        : `Nobody is known as ${sid}, the ${side}: not in these files, nor from earlier imports of “${scope.source}”.`;
    findings.add(
      { kind: 'REFUSED', about: 'MENTORSHIPS', file: scope.mentorshipsFile, line: row.line, reason },
      'comparison',
    );
  }
  return rows.length;
}

const CHANGES = `
select r.line, r.stage, r.type, r.organisation, r.period, r.state, m.stage_as_recorded as old_stage, m.type_as_recorded as old_type,
       m.mentee_organisation as old_organisation, ${periodOf('m')} as old_period, m.state as old_state, m.ended_by
  from import_relation r join mentorship m on m.institution_id = $1 and m.id = r.mentorship_id
 where r.status = 'CHANGED' order by r.line limit ${MOST_FINDINGS}`;

interface Change {
  line: number;
  stage: string | null;
  type: string | null;
  organisation: string | null;
  period: string | null;
  state: string;
  old_stage: string | null;
  old_type: string | null;
  old_organisation: string | null;
  old_period: string | null;
  old_state: string;
  ended_by: string | null;
}

/** What applying would change, from what to what. */
export async function findChangedMentorships({ query }: Tenant, scope: Scope, findings: Findings): Promise<number> {
  const rows = await query<Change>(CHANGES, [scope.institutionId]);
  for (const row of rows) {
    const becomes = (what: string, old: string | null, now: string | null) =>
      old === now ? [] : [`${what}: “${old ?? ''}” becomes “${now ?? ''}”.`];
    const parts = [
      ...becomes('Stage', row.old_stage, row.stage),
      ...becomes('Type', row.old_type, row.type),
      ...(scope.tellsPlace ? becomes('Institution', row.old_organisation, row.organisation) : []),
    ];
    if (scope.tellsPeriod && row.ended_by === null) {
      if (row.old_period !== row.period)
        parts.push(`Dates: ${periodInWords(row.old_period)} becomes ${periodInWords(row.period)}.`);
      else if (row.old_state !== row.state) parts.push(row.state === 'ACTIVE' ? 'It goes on.' : 'Its end has come.');
    }
    const reason = parts.join(' ') || 'Kind or stage is read anew from the same words.';
    findings.add(
      { kind: 'CHANGED', about: 'MENTORSHIPS', file: scope.mentorshipsFile, line: row.line, reason },
      'comparison',
    );
  }
  return rows.length;
}
