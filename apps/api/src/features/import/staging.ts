import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tenant } from '../../platform/database';

/** A value of one staged column; null is unknown. */
export type Cell = string | number | null;

const AT_ONCE = 10_000;

/** Temporary tables of one import. They are the connection's own, hold no policies, and end with the transaction. */
export async function createStagingTables({ query }: Tenant): Promise<void> {
  await query(`set local work_mem = '64MB'`);
  await query(`
    create temporary table import_row_person (
      line integer, sid text collate "C", name text collate "C", organisation text collate "C"
    ) on commit drop`);
  await query(`
    create temporary table import_row_mentorship (
      line integer, relation text collate "C", mentor text collate "C", mentee text collate "C",
      mentor_name text collate "C", mentee_name text collate "C", stage text, type text, kind text,
      mentee_stage text, mentee_stage_year smallint, period text collate "C", state text collate "C",
      organisation text collate "C", seen_on text
    ) on commit drop`);
}

/**
 * Behind policies, and without statistics on what it has just written, the planner takes large tables for a handful of
 * rows and loops over them. Whole files are compared by hashing.
 */
export async function joinByHashing({ query }: Tenant, byHashing: boolean): Promise<void> {
  await query(`set local enable_nestloop = ${byHashing ? 'off' : 'on'}`);
}

/** Rows on their way into a temporary table: collected, and sent by COPY while the next are being read. */
export class Copier {
  readonly #client: Tenant['client'];
  readonly #into: string;
  #lines: string[] = [];
  #sending: Promise<void> = Promise.resolve();

  constructor({ client }: Tenant, into: string) {
    this.#client = client;
    this.#into = into;
  }

  async add(cells: readonly Cell[]): Promise<void> {
    this.#lines.push(cells.map(copyText).join('\t'));
    if (this.#lines.length >= AT_ONCE) await this.#send();
  }

  /** Resolves when everything has arrived. */
  async end(): Promise<void> {
    await this.#send();
    await this.#sending;
  }

  async #send(): Promise<void> {
    await this.#sending;
    if (this.#lines.length === 0) return;
    const text = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    const stream = this.#client.query(copyFrom(`copy ${this.#into} from stdin`));
    this.#sending = finished(stream);
    this.#sending.catch(() => undefined); // told where it is awaited
    stream.end(text);
  }
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** COPY's text format. */
function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark) : cell;
}
