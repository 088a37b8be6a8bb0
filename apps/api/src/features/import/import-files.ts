import { Refusal } from '@chiron/domain/refusal';
import { AT_WORK, type Database, type Tenant } from '../../platform/database';
import type { Scope } from './compare-people';
import { compareFiles } from './compare-files';
import type { ImportFile } from './import-file';
import { openSheets, sourceOf, type Sheets } from './open-sheets';
import { Findings, type ImportReport } from './report';
import { stageFiles } from './stage-files';
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
  /** What must be true exactly when the rows are in: it joins their transaction. */
  readonly whenApplied?: (tenant: Tenant, report: ImportReport) => Promise<void>;
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
  const report = await database.writing(order.institutionId, (tenant) => run(tenant, order, sheets, scope), AT_WORK);
  if (report.outcome === 'APPLIED' && report.rows > WORTH_STATISTICS)
    await database.writing(order.institutionId, ({ query }) => query('select refresh_statistics()'), AT_WORK);
  return report;
}

/** Rows that make a difference to the planner. */
const WORTH_STATISTICS = 1_000;

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
  const report = await compareFiles(tenant, scope, sheets, staged, findings, (share) => {
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
  const applied = { ...report, outcome: 'APPLIED' } as const;
  await order.whenApplied?.(tenant, applied);
  return applied;
}

/** Of two imports at once at one institution the second is refused: each would call the other's people new. */
async function takeTurn({ query, institutionId }: Tenant): Promise<void> {
  const [turn] = await query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as mine`,
    [institutionId],
  );
  if (!turn?.mine) throw new ImportUnderWay();
}
