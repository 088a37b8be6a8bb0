import { Refusal } from '@chiron/domain/refusal';
import type { Database, Tenant } from '../../platform/database';
import { compareMentorships, countRelations, type RelationCounts } from './compare-mentorships';
import { comparePeople, findChangedPeople, findPeopleInConflict, type Scope } from './compare-people';
import { cyclesAfterImport } from './find-cycles';
import { findChangedMentorships, findUnknownPeople } from './find-mentorships';
import type { ImportFile } from './import-file';
import { openSheets, sourceOf, type Sheets } from './open-sheets';
import { Findings, type ImportReport } from './report';
import { settlePairs } from './settle-pairs';
import { stageFiles, type StagedRows } from './stage-files';
import { joinByHashing } from './staging';
import { writeMentorships } from './write-mentorships';
import { writePeople } from './write-people';

export interface ImportOrder {
  readonly institutionId: string;
  /** Whose ids these are, so that the same id of the same source is the same person; see `sourceOf`. */
  readonly source?: string;
  readonly people?: ImportFile;
  readonly mentorships?: ImportFile;
  readonly mode: 'dry-run' | 'apply';
  /** Leave out what is refused, and what rows tell differently, and take the rest. */
  readonly skipRefused?: boolean;
  readonly skipConflicts?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Calls the import off; nothing is half-written. */
  readonly signal?: AbortSignal;
  readonly now?: Date;
}

export interface ImportProgress {
  readonly phase: 'READING' | 'COMPARING' | 'WRITING';
  /** Share of the whole, 0 to 1. */
  readonly done: number;
}

export class ImportUnderWay extends Refusal {
  readonly code = 'IMPORT_UNDER_WAY';
  constructor() {
    super('Another import is being applied at this institution. Try again when it is done.');
  }
}

/**
 * Imports files in one transaction, or says what stands in the way. Streams: memory does not grow with the files.
 * Throws `FileFault` for a file that is no table, `ImportUnderWay`, or the signal's reason.
 */
export async function importFiles(database: Database, order: ImportOrder): Promise<ImportReport> {
  const sheets = await openSheets(order);
  const { people, mentorships } = sheets;
  const scope: Scope = {
    institutionId: order.institutionId,
    source: sourceOf(sheets, order.source),
    peopleFile: people?.table.file.name ?? null,
    mentorshipsFile: mentorships?.table.file.name ?? null,
    tellsOrganisation: people?.columns.organisation !== undefined,
    tellsPlace: mentorships?.columns.organisation !== undefined,
    tellsPeriod: ['started', 'ended', 'years', 'year'].some((field) => field in (mentorships?.columns ?? {})),
    today: (order.now ?? new Date()).toISOString().slice(0, 10),
  };
  return database.writing(order.institutionId, (tenant) => run(tenant, order, sheets, scope));
}

async function run(tenant: Tenant, order: ImportOrder, sheets: Sheets, scope: Scope): Promise<ImportReport> {
  const goOn = (phase: ImportProgress['phase'], done: number) => {
    order.signal?.throwIfAborted();
    order.onProgress?.({ phase, done });
  };
  const isApplied = order.mode === 'apply';
  if (isApplied) await takeTurn(tenant);
  const findings = new Findings();
  const bytes = (sheets.people?.table.file.size ?? 0) + (sheets.mentorships?.table.file.size ?? 0);
  const [read, compared] = isApplied ? [0.25, 0.5] : [0.6, 1];
  const staged = await stageFiles(tenant, sheets, scope.today, findings, (count) => {
    goOn('READING', (read * count) / Math.max(bytes, 1));
  });
  const report = await compare(tenant, scope, sheets, staged, findings, (share) => {
    goOn('COMPARING', read + (compared - read) * share);
  });
  if (!isApplied) return report;
  const { REFUSED, CONFLICTING } = report.found;
  if ((REFUSED > 0 && !order.skipRefused) || (CONFLICTING > 0 && !order.skipConflicts))
    return { ...report, outcome: 'BLOCKED' };
  await writePeople(tenant, scope, (done, total) => {
    goOn('WRITING', 0.5 + (0.2 * done) / total);
  });
  await writeMentorships(tenant, scope, (done, total) => {
    goOn('WRITING', 0.7 + (0.3 * done) / total);
  });
  goOn('WRITING', 1);
  return { ...report, outcome: 'APPLIED' };
}

/** Of two imports at once at one institution the second is refused: each would call the other's people new. */
async function takeTurn({ query, institutionId }: Tenant): Promise<void> {
  const [turn] = await query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as mine`,
    [institutionId],
  );
  if (!turn?.mine) throw new ImportUnderWay();
}

async function compare(
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
  const countOf = (status: string) => people.get(status) ?? 0;
  return {
    source: scope.source,
    outcome: 'CHECKED',
    people: {
      added: countOf('ADDED'),
      changed: countOf('CHANGED'),
      unchanged: countOf('UNCHANGED'),
      refused: staged.refusedPeople,
      conflicting: countOf('CONFLICTING'),
    },
    mentorships: {
      added: relations.added,
      changed: relations.changed,
      unchanged: relations.unchanged,
      refused: relations.refused + staged.refusedMentorships,
      conflicting: disagreements,
    },
    rows: staged.rows,
    toldTwice: relations.toldTwice,
    disputed: relations.disputed,
    cycles,
    ignoredColumns: [sheets.people, sheets.mentorships].flatMap((sheet) =>
      sheet && sheet.ignored.length > 0 ? [{ file: sheet.table.file.name, columns: sheet.ignored }] : [],
    ),
    found: findings.counts,
    findings: findings.first([scope.peopleFile, scope.mentorshipsFile].filter((name) => name !== null)),
  };
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
