import { stateNow, type ImportFacts, type ImportState } from '@chiron/domain/import';
import { may } from '@chiron/domain/permission';
import { toGlobalId } from '@chiron/domain/ids';
import { notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import type { ImportProgress, ImportReport } from '../import';

export interface ImportKey {
  readonly institutionId: string;
  readonly id: string;
}

/** Why an import failed: a place in a file, or something that concerns the whole. */
export interface ImportFault {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly problem: string;
}

export interface StoredFile {
  readonly role: 'people' | 'mentorships';
  readonly name: string;
  readonly size: number;
  readonly upload_id: string;
}

type KeptReport = Omit<ImportReport, 'findings'>;

export interface ImportRow {
  readonly institution_id: string;
  readonly id: string;
  readonly source: string | null;
  readonly state: ImportState;
  readonly phase: ImportProgress['phase'] | null;
  readonly progress: number;
  readonly report: KeptReport | null;
  readonly fault: ImportFault | null;
  readonly started_by: string;
  readonly heartbeat_at: Date | null;
  readonly created_at: Date;
  readonly files: readonly StoredFile[];
}

/** An import as the schema shows it. */
export interface ImportView extends Omit<
  KeptReport,
  'source' | 'people' | 'mentorships' | 'found' | 'cycles' | 'outcome'
> {
  readonly typeName: 'Import';
  readonly id: string;
  readonly key: ImportKey;
  readonly source: string;
  readonly state: ImportState;
  readonly phase: ImportProgress['phase'] | null;
  readonly progress: number;
  readonly startedById: string;
  readonly createdAt: string;
  readonly files: readonly StoredFile[];
  readonly people: KeptReport['people'] | null;
  readonly mentorships: KeptReport['mentorships'] | null;
  readonly found: ReturnType<typeof foundOf>;
  readonly cycles: KeptReport['cycles'] | null;
  readonly fault: ImportFault | null;
}

/** The import that a global id names, for staff who may run imports there; for everybody else there is none. */
export function importKey({ actor }: Pick<RequestContext, 'actor'>, globalId: string): ImportKey {
  const { institutionId, id } = keyOf('Import', globalId);
  if (institutionId === null || !may(actor, 'import.run', institutionId)) throw notFound();
  return { institutionId, id };
}

export const IMPORT_COLUMNS = `
  i.institution_id, i.id, i.source, i.state, i.phase, i.progress, i.report, i.fault, i.started_by, i.heartbeat_at, i.created_at,
  (select coalesce(json_agg(json_build_object('role', f.role, 'name', f.name, 'size', f.size, 'upload_id', f.upload_id) order by f.role desc), '[]')
     from import_file f where f.institution_id = i.institution_id and f.import_id = i.id) as files`;

/** Reads an import; `locked` makes others who would change it wait. */
export async function findImport({ query }: Tenant, key: ImportKey, locked = false): Promise<ImportRow> {
  const [row] = await query<ImportRow>(
    `select ${IMPORT_COLUMNS} from import i where i.institution_id = $1 and i.id = $2 ${locked ? 'for update' : ''}`,
    [key.institutionId, key.id],
  );
  if (!row) throw notFound();
  return row;
}

export function factsOf({ state, heartbeat_at, files, report }: ImportRow): ImportFacts {
  return { state, heartbeatAt: heartbeat_at, hasFiles: files.length > 0, found: foundOf(report) };
}

function foundOf(report: KeptReport | null) {
  if (report === null) return null;
  const { REFUSED, CONFLICTING, CHANGED, NOTED } = report.found;
  return { refused: REFUSED, conflicting: CONFLICTING, changed: CHANGED, noted: NOTED };
}

const INTERRUPTED: ImportFault = {
  file: null,
  line: null,
  column: null,
  problem: 'The server stopped in the middle. Nothing was written. Start it again.',
};

export function viewOf(row: ImportRow, now: Date): ImportView {
  const state = stateNow({ state: row.state, heartbeatAt: row.heartbeat_at }, now);
  const { report } = row;
  return {
    typeName: 'Import',
    id: toGlobalId('Import', row.id, row.institution_id),
    key: { institutionId: row.institution_id, id: row.id },
    source: row.source ?? report?.source ?? 'import',
    state,
    phase: row.phase,
    progress: row.progress,
    startedById: row.started_by,
    createdAt: row.created_at.toISOString(),
    files: row.files,
    people: report?.people ?? null,
    mentorships: report?.mentorships ?? null,
    rows: report?.rows ?? 0,
    toldTwice: report?.toldTwice ?? 0,
    disputed: report?.disputed ?? 0,
    found: foundOf(report),
    cycles: report?.cycles ?? null,
    ignoredColumns: report?.ignoredColumns ?? [],
    fault: state === row.state ? row.fault : INTERRUPTED,
  };
}
