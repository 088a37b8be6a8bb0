import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileFault, MOST_BYTES, type ImportFile } from './import-file';
import { placeOfField, placeOfQuote } from './locate';
import { utf8Bytes } from './utf8';

export interface Row {
  /** Where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The header of a file that was found to be a table with at least one row. */
export interface Table {
  readonly file: ImportFile;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly delimiter: string;
}

const AT_ONCE = 2_000;
const LONGEST_RECORD = 2 ** 20;
const LINE_BREAKS = ['\r\n', '\n', '\r'];

/** Looks at a file's beginning. Throws `FileFault` for one that is too large, empty, no text, or a header alone. */
export async function openTable(file: ImportFile): Promise<Table> {
  if (file.size > MOST_BYTES) {
    const size = (file.size / 2 ** 30).toFixed(1);
    throw new FileFault(file.name, null, null, `It has ${size} GB; 1 GB is the most. Split it.`);
  }
  const delimiter = await delimiterOf(file);
  const rows: Row[] = [];
  for await (const batch of records(file, delimiter, () => undefined)) {
    rows.push(...batch);
    if (rows.length > 1) break;
  }
  const [header] = rows;
  if (!header) throw new FileFault(file.name, 1, 1, 'The file is empty.');
  if (rows.length === 1) throw new FileFault(file.name, header.line, null, 'There is a header and no row below it.');
  return { file, header: header.cells, headerLine: header.line, delimiter };
}

/** The rows below the header, a few thousand at a time. Throws `FileFault` at the first that breaks the table. */
export async function* readRows(table: Table, onBytes: (count: number) => void): AsyncGenerator<Row[]> {
  const { file, header, delimiter } = table;
  let isFirst = true;
  for await (const batch of records(file, delimiter, onBytes)) {
    const odd = batch.find(({ cells }) => cells.length !== header.length);
    if (odd) throw await wrongLength(table, odd);
    yield isFirst ? batch.slice(1) : batch;
    isFirst = false;
  }
}

async function wrongLength({ file, header, delimiter }: Table, { line, cells }: Row): Promise<FileFault> {
  const { column } = await placeOfField(file, line, delimiter, header.length);
  const problem = `The row has ${cells.length} fields where the header has ${header.length}.`;
  return new FileFault(file.name, line, column, problem);
}

/** Spreadsheets of some countries write semicolons; the header tells. */
async function delimiterOf(file: ImportFile): Promise<string> {
  let start = '';
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    start += chunk.toString('latin1');
    if (/[\r\n]/.test(start) || start.length > LONGEST_RECORD) break;
  }
  const header = start.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function* records(file: ImportFile, delimiter: string, onBytes: (count: number) => void): AsyncGenerator<Row[]> {
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
    trim: true,
    max_record_size: LONGEST_RECORD,
  });
  pipeline(
    file.open(),
    (bytes: AsyncIterable<Buffer>) => utf8Bytes(file, bytes, onBytes),
    parser,
    () => undefined, // the error, if any, comes out of the parser
  );
  let line = 1;
  let batch: Row[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      // Spreadsheets leave rows of nothing but commas.
      if (cells.some((cell) => cell !== '')) batch.push({ line, cells });
      line += 1 + breaksIn(cells);
      if (batch.length < AT_ONCE) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? await quoteFault(file, line, delimiter) : error;
  }
  if (batch.length > 0) yield batch;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}

async function quoteFault(file: ImportFile, record: number, delimiter: string): Promise<FileFault> {
  const { line, column, problem } = await placeOfQuote(file, record, delimiter);
  return new FileFault(file.name, line, column, problem);
}
