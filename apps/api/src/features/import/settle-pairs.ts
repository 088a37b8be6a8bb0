import { goesOn, periodOfText, settlePair, type Known, type Report, type Settled } from '@chiron/domain/import';
import { formatPeriod } from '@chiron/domain/partial-date';
import type { Tenant } from '../../platform/database';
import { periodOf, STATUS } from './compare-mentorships';
import type { Scope } from './compare-people';
import type { Findings } from './report';
import { Copier } from './staging';

/** More different rows of one pair than this, and nobody can say what is meant. */
const MOST_REPORTS = 200;
const AT_ONCE = 500;

/**
 * Pairs whose relations cannot be compared one by one: rows that differ, a relation that is new beside known ones of the
 * same source, or several known periods of one relation.
 */
const PAIRS = `
create temporary table import_pair on commit drop as
select (row_number() over (order by min(line)))::integer as n, mentor_n, mentee_n
  from (select r.line, r.mentor_n, r.mentee_n from import_relation r join import_multiple x on x.relation = r.key and x.differs
        union all
        select r.line, r.mentor_n, r.mentee_n
          from import_relation r join import_person a on a.n = r.mentor_n join import_person b on b.n = r.mentee_n
          join mentorship m on m.institution_id = $1 and m.source = $2 and m.mentor_id = a.person_id and m.mentee_id = b.person_id
         where $3 and (r.mentorship_id is null or m.source_key like '%|%|%|%|%')) r
 where mentor_n is not null and mentee_n is not null
 group by mentor_n, mentee_n`;

const REPORTS = `
select p.mentor_n as "mentorN", p.mentee_n as "menteeN",
       (select json_agg(t) from (
          select min(t.line) as line, t.relation, t.period, t.organisation, t.seen_on as "seenOn"
            from import_row_mentorship t where t.mentor = a.sid and t.mentee = b.sid
           group by t.relation, t.period, t.organisation, t.seen_on order by min(t.line) limit ${MOST_REPORTS + 1}) t) as reports,
       (select coalesce(json_agg(json_build_object(
                 'id', m.id, 'key', m.source_key, 'period', ${periodOf('m')}, 'organisation', m.mentee_organisation)), '[]')
          from mentorship m where m.institution_id = $1 and m.source = $2
           and m.mentor_id = a.person_id and m.mentee_id = b.person_id) as known
  from import_pair p join import_person a on a.n = p.mentor_n join import_person b on b.n = p.mentee_n
 where p.n > $3 and p.n <= $3 + ${AT_ONCE} order by p.n`;

const SETTLED = `
create temporary table import_settled (
  key text collate "C", mentorship_id uuid, line integer, reports integer, mentor_n integer, mentee_n integer,
  period text collate "C", state text collate "C", organisation text collate "C", disputed boolean
) on commit drop`;

const TAKE_OVER = `
insert into import_relation (key, line, reports, mentor_n, mentee_n, stage, type, kind, mentee_stage, mentee_stage_year,
                             period, state, organisation, disputed, mentorship_id, status)
select r.key, r.line, r.reports, r.mentor_n, r.mentee_n, r.stage, r.type, r.kind, r.mentee_stage, r.mentee_stage_year,
       r.period, r.state, r.organisation, r.disputed, m.id, ${STATUS}
  from (select s.*, t.stage, t.type, t.kind, t.mentee_stage, t.mentee_stage_year
          from import_settled s join import_row_mentorship t on t.line = s.line) r
  left join mentorship m on m.institution_id = $1 and m.source = $2 and m.id = r.mentorship_id`;

interface Pair {
  mentorN: number;
  menteeN: number;
  reports: Report[];
  known: Known[];
}

/** Settles the pairs that need it, and puts what came of them in the place of their relations. */
export async function settlePairs(tenant: Tenant, scope: Scope, findings: Findings, goOn: () => void): Promise<void> {
  const { query } = tenant;
  const { institutionId, source } = scope;
  const known = await query('select 1 from mentorship where institution_id = $1 and source = $2 limit 1', [
    institutionId,
    source,
  ]);
  await query(PAIRS, [institutionId, source, known.length > 0]);
  const [pairs] = await query<{ count: number }>('select count(*)::int as count from import_pair');
  const total = pairs?.count ?? 0;
  if (total === 0) return;
  await query('create index on import_pair (n)');
  await query('create index on import_row_mentorship (mentor, mentee)');
  await query('analyze import_pair');
  await query(SETTLED);
  const copier = new Copier(tenant, 'import_settled');
  for (let n = 0; n < total; n += AT_ONCE) {
    goOn();
    const batch = await query<Pair>(REPORTS, [institutionId, source, n]);
    for (const pair of batch)
      for (const settled of settle(pair)) {
        await copier.add(cellsOf(pair, settled, scope));
        tell(pair, settled, scope, findings);
      }
    await copier.end();
  }
  await query(
    'delete from import_relation r using import_pair p where r.mentor_n = p.mentor_n and r.mentee_n = p.mentee_n',
  );
  await query(TAKE_OVER, [institutionId, source, scope.tellsPeriod, scope.tellsPlace]);
  await query('analyze import_relation');
}

const isTooMuch = ({ reports }: Pair) => reports.length > MOST_REPORTS;

function settle(pair: Pair): Settled[] {
  if (!isTooMuch(pair)) return settlePair(pair.reports, pair.known);
  const [first] = pair.reports;
  return first
    ? [{ ...first, key: first.relation, id: null, lines: pair.reports.map(({ line }) => line), disagreements: [] }]
    : [];
}

function cellsOf(pair: Pair, settled: Settled, { today }: Scope) {
  const { key, id, line, lines, period, organisation, disagreements } = settled;
  const isActive = period !== null && goesOn(periodOfText(period), today);
  const isDisputed = isTooMuch(pair) || disagreements.length > 0;
  const state = isActive ? 'ACTIVE' : 'COMPLETED';
  const { mentorN, menteeN } = pair;
  return [key, id, line, lines.length, mentorN, menteeN, period, state, organisation, isDisputed ? 't' : 'f'];
}

const OTHERS = { period: 'other dates', organisation: 'another institution' } as const;

function tell(
  pair: Pair,
  { disagreements, line }: Settled,
  { mentorshipsFile: file }: Scope,
  findings: Findings,
): void {
  const add = (at: number, reason: string) => {
    findings.add({ kind: 'CONFLICTING', about: 'MENTORSHIPS', file, line: at, reason }, 'comparison');
  };
  if (isTooMuch(pair)) add(line, `This pair is told in more than ${MOST_REPORTS} different ways.`);
  for (const { about, line: one, otherLine } of disagreements) {
    const value = (at: number) => pair.reports.find((report) => report.line === at)?.[about] ?? '';
    const shown = (text: string) => (about === 'period' ? periodInWords(text) : `“${text}”`);
    const reason = `Line ${otherLine} tells of the same with ${OTHERS[about]}: ${shown(value(one))} here, ${shown(value(otherLine))} there.`;
    add(one, reason);
  }
}

export function periodInWords(text: string | null): string {
  if (text === null) return 'no dates';
  const { started, ended } = periodOfText(text);
  return formatPeriod(started, ended) || 'no dates';
}
