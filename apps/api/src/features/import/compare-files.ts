import type { Tenant } from '../../platform/database';
import { compareMentorships, countRelations, type RelationCounts } from './compare-mentorships';
import { comparePeople, findChangedPeople, findPeopleInConflict, type Scope } from './compare-people';
import { cyclesAfterImport } from './find-cycles';
import { findChangedMentorships, findUnknownPeople } from './find-mentorships';
import type { Sheets } from './open-sheets';
import type { Findings, ImportReport } from './report';
import { settlePairs } from './settle-pairs';
import type { StagedRows } from './stage-files';
import { joinByHashing } from './staging';

/** Compares what was staged with what the institution knows from the same source, and tells what came of it. */
export async function compareFiles(
  tenant: Tenant,
  scope: Scope,
  sheets: Sheets,
  staged: StagedRows,
  findings: Findings,
  goOn: (share: number) => void,
): Promise<ImportReport> {
  goOn(0);
  await joinByHashing(tenant, true);
  const people = await comparePeople(tenant, scope);
  goOn(0.3);
  await compareMentorships(tenant, scope);
  goOn(0.6);
  await settlePairs(tenant, scope, findings, () => {
    goOn(0.7);
  });
  const disagreements = findings.counts.CONFLICTING;
  const relations = await countRelations(tenant);
  await list(tenant, scope, people, relations, findings);
  goOn(0.8);
  const cycles = await cyclesAfterImport(tenant, scope);
  if (cycles.groups > 0) findings.add(cycleNote(cycles));
  goOn(1);
  return {
    ...countsOf(people, relations, staged, disagreements),
    source: scope.source,
    outcome: 'CHECKED',
    rows: staged.rows,
    cycles,
    ignoredColumns: ignoredColumns(sheets),
    found: findings.counts,
    findings: findings.first([scope.peopleFile, scope.mentorshipsFile].filter((name) => name !== null)),
  };
}

function countsOf(
  people: ReadonlyMap<string, number>,
  { added, changed, unchanged, refused, toldTwice, disputed }: RelationCounts,
  staged: StagedRows,
  conflicting: number,
): Pick<ImportReport, 'people' | 'mentorships' | 'toldTwice' | 'disputed'> {
  const countOf = (status: string) => people.get(status) ?? 0;
  return {
    people: {
      added: countOf('ADDED'),
      changed: countOf('CHANGED'),
      unchanged: countOf('UNCHANGED'),
      refused: staged.refusedPeople,
      conflicting: countOf('CONFLICTING'),
    },
    mentorships: { added, changed, unchanged, refused: refused + staged.refusedMentorships, conflicting },
    toldTwice,
    disputed,
  };
}

function ignoredColumns({ people, mentorships }: Sheets): ImportReport['ignoredColumns'] {
  return [people, mentorships].flatMap((sheet) =>
    sheet && sheet.ignored.length > 0 ? [{ file: sheet.table.file.name, columns: sheet.ignored }] : [],
  );
}

/** Lists what comparing found; what is too much to list is counted. */
async function list(
  tenant: Tenant,
  scope: Scope,
  people: ReadonlyMap<string, number>,
  relations: RelationCounts,
  findings: Findings,
): Promise<void> {
  const rest = (all: number, listed: number) => Math.max(0, all - listed);
  const inConflict = people.get('CONFLICTING') ?? 0;
  const changed = people.get('CHANGED') ?? 0;
  if (inConflict > 0)
    findings.count('CONFLICTING', rest(inConflict, await findPeopleInConflict(tenant, scope, findings)));
  if (changed > 0) findings.count('CHANGED', rest(changed, await findChangedPeople(tenant, scope, findings)));
  if (relations.refused > 0)
    findings.count('REFUSED', rest(relations.refused, await findUnknownPeople(tenant, scope, findings)));
  if (relations.changed > 0)
    findings.count('CHANGED', rest(relations.changed, await findChangedMentorships(tenant, scope, findings)));
}

function cycleNote({ groups, people, example }: ImportReport['cycles']) {
  const circle = [...example, example[0] ?? ''].join(' → ');
  const more = groups > 1 ? `${groups} groups of people` : `A group of ${people} people`;
  const reason = `${more} mentored each other in a circle, such as ${circle}. They are taken as they are.`;
  return { kind: 'NOTED', about: 'MENTORSHIPS', file: null, line: null, reason } as const;
}
