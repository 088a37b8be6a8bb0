import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@chiron/domain/refusal';
import type { Database, Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { FileFault, importFiles, type ImportProgress, type ImportReport } from '../import';
import type { ImportFault, ImportKey, ImportRow } from './import-view';
import { removeFiles, storedFile } from './stored-file';

/** What is left out by choice. */
export interface Skips {
  readonly refused: boolean;
  readonly conflicts: boolean;
}

const HEARTBEAT_MS = 1_000;

class CalledOff extends Error {}

type At = Pick<RequestContext, 'database' | 'background' | 'log'>;

/** Checks or applies in the background, and keeps what came of it. */
export function workOn({ database, background, log }: At, row: ImportRow, skips: Skips): void {
  const [system, starter] = [database.for(null), database.for(row.started_by)];
  background.begin(async (signal) => {
    const called = new AbortController();
    const key = { institutionId: row.institution_id, id: row.id };
    const heart = startHeart(system, key, called);
    try {
      await background.inTurn(() =>
        work(
          row.state === 'APPLYING' ? starter : system,
          row,
          skips,
          heart.tell,
          AbortSignal.any([signal, called.signal]),
        ),
      );
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof CalledOff || signal.aborted))
        log.error({ err: error }, 'an import failed');
      await keepFailure(system, key, error);
    } finally {
      heart.stop();
    }
  });
}

const BEAT = `
update import set heartbeat_at = now(), phase = $3, progress = $4
 where institution_id = $1 and id = $2 and state in ('CHECKING', 'APPLYING') returning cancel_asked`;

/** Tells every second that the work goes on and how far it is, and hears whether it is called off. */
function startHeart(database: Database, { institutionId, id }: ImportKey, called: AbortController) {
  const stopped = new AbortController();
  const latest: { progress: ImportProgress | null } = { progress: null };
  const beat = () =>
    database.writing(institutionId, ({ client }) =>
      client.query<{ cancel_asked: boolean }>(BEAT, [
        institutionId,
        id,
        latest.progress?.phase ?? null,
        latest.progress?.done ?? 0,
      ]),
    );
  const go = async () => {
    for (;;) {
      const isOver = await sleep(HEARTBEAT_MS, false, { signal: stopped.signal }).catch(() => true);
      if (isOver) return;
      const answer = await beat().catch(() => null); // one beat that fails is not yet a death
      if (answer?.rows[0]?.cancel_asked) called.abort(new CalledOff());
    }
  };
  void go();
  return {
    tell: (progress: ImportProgress) => {
      latest.progress = progress;
    },
    stop: () => {
      stopped.abort();
    },
  };
}

async function work(
  database: Database,
  row: ImportRow,
  skips: Skips,
  tell: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = { institutionId: row.institution_id, id: row.id };
  const fileOf = (role: 'people' | 'mentorships') => {
    const file = row.files.find((one) => one.role === role);
    return file ? { [role]: storedFile(database, key, file) } : {};
  };
  const report = await importFiles(database, {
    institutionId: key.institutionId,
    ...(row.source === null ? {} : { source: row.source }),
    ...fileOf('people'),
    ...fileOf('mentorships'),
    mode: row.state === 'APPLYING' ? 'apply' : 'dry-run',
    skipRefused: skips.refused,
    skipConflicts: skips.conflicts,
    onProgress: tell,
    signal,
    whenApplied: async (tenant, applied) => {
      await keepReport(tenant, key, 'APPLIED', applied);
      await removeFiles(tenant, key);
      await tenant.audit.record('import.applied', { importId: key.id });
    },
  });
  if (report.outcome !== 'APPLIED')
    await database.writing(key.institutionId, (tenant) => keepReport(tenant, key, 'CHECKED', report));
}

async function keepReport(
  { query }: Tenant,
  { institutionId, id }: ImportKey,
  state: 'CHECKED' | 'APPLIED',
  { findings, ...kept }: ImportReport,
): Promise<void> {
  await query(
    `update import set state = $3, report = $4, phase = null, progress = 1, updated_at = now() where institution_id = $1 and id = $2`,
    [institutionId, id, state, JSON.stringify(kept)],
  );
  await query('delete from import_finding where institution_id = $1 and import_id = $2', [institutionId, id]);
  await query(
    `insert into import_finding (institution_id, import_id, n, kind, about, file, line, reason)
     select $1, $2, f.n, f.one ->> 'kind', f.one ->> 'about', f.one ->> 'file', (f.one ->> 'line')::int, f.one ->> 'reason'
       from jsonb_array_elements($3::jsonb) with ordinality f (one, n)`,
    [institutionId, id, JSON.stringify(findings)],
  );
}

function faultOf(error: unknown): ImportFault {
  const whole = { file: null, line: null, column: null };
  if (error instanceof FileFault) {
    const { file, line, column, problem } = error;
    return { file, line, column, problem };
  }
  if (error instanceof Refusal) return { ...whole, problem: error.message };
  return { ...whole, problem: 'Something went wrong on our side. Nothing was written. Try again.' };
}

/** What was called off is cancelled, and its files are removed. */
async function keepFailure(database: Database, key: ImportKey, error: unknown): Promise<void> {
  const isOff = error instanceof CalledOff;
  await database.writing(key.institutionId, async (tenant) => {
    await tenant.query(
      `update import set state = $3, fault = $4, phase = null, updated_at = now()
        where institution_id = $1 and id = $2 and state in ('CHECKING', 'APPLYING')`,
      [key.institutionId, key.id, isOff ? 'CANCELLED' : 'FAILED', isOff ? null : JSON.stringify(faultOf(error))],
    );
    if (isOff) await removeFiles(tenant, key);
  });
}
