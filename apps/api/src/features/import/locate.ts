import type { ImportFile } from './import-file';

/** A place in a text file, both from 1; the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const BREAK = /\r\n|\n|\r/g;

/** The place of a byte: faults are rare, so the file is read once more to find where one is. */
export async function placeOfByte(file: ImportFile, offset: number): Promise<Place> {
  let text = '';
  let line = 1;
  let left = offset;
  const decoder = new TextDecoder();
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= Math.min(left, chunk.length);
    const breaks = [...text.matchAll(BREAK)];
    // A carriage return at the very end may be half a line break.
    const whole = breaks.filter((found) => found.index + found[0].length < text.length || left === 0);
    line += whole.length;
    const last = whole.at(-1);
    if (last) text = text.slice(last.index + last[0].length);
    if (left === 0) break;
  }
  return { line, column: [...text].length + 1 };
}

/** The text from the beginning of a line on, as far as a record may be long. */
async function textFrom(file: ImportFile, line: number, most: number): Promise<string> {
  let text = '';
  let skip = line - 1;
  const decoder = new TextDecoder();
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    text += decoder.decode(chunk, { stream: true });
    for (BREAK.lastIndex = 0; skip > 0; skip -= 1) {
      const from = BREAK.lastIndex;
      const found = BREAK.exec(text);
      if (!found || found.index + found[0].length === text.length) {
        text = text.slice(from);
        break;
      }
    }
    if (skip > 0) continue;
    text = text.slice(BREAK.lastIndex);
    BREAK.lastIndex = 0;
    if (text.length > most) break;
  }
  return text;
}

/** What stands wrong with the quotes of a record, and where its fields begin. */
interface Scan {
  readonly quote: { readonly at: number; readonly problem: string } | null;
  readonly fields: readonly number[];
  readonly end: number;
}

const NEVER_CLOSED = 'A quote is opened here and never closed.';
const IN_FIELD = 'A quote stands inside a field. Put the whole field in quotes and double the quotes inside it.';

function scanRecord(text: string, delimiter: string): Scan {
  const fields = [0];
  let at = 0;
  const isEnd = (index: number) => index >= text.length || text[index] === '\n' || text[index] === '\r';
  for (;;) {
    while (text[at] === ' ') at += 1;
    if (text[at] === '"') {
      const opened = at;
      const closed = closing(text, at);
      if (closed < 0) return { quote: { at: opened, problem: NEVER_CLOSED }, fields, end: text.length };
      at = closed + 1;
      while (text[at] === ' ') at += 1;
      if (!isEnd(at) && text[at] !== delimiter) {
        const isOneLine = !/[\r\n]/.test(text.slice(opened, at));
        const quote = isOneLine ? { at: closed, problem: IN_FIELD } : { at: opened, problem: NEVER_CLOSED };
        return { quote, fields, end: at };
      }
    } else {
      while (!isEnd(at) && text[at] !== delimiter) {
        if (text[at] === '"') return { quote: { at, problem: IN_FIELD }, fields, end: at };
        at += 1;
      }
    }
    if (isEnd(at)) return { quote: null, fields, end: at };
    at += 1;
    fields.push(at);
  }
}

/** The quote that closes the field opened at `at`; -1 when none does. */
function closing(text: string, at: number): number {
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || text[quote + 1] !== '"') return quote;
    from = quote + 2;
  }
}

/** The reader is ahead by no more than a piece of the file and one record. */
const MOST_SCANNED = 2 ** 21;

function placeIn(text: string, line: number, at: number): Place {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: line + before.length - 1, column: [...(before.at(-1) ?? '')].length + 1 };
}

/** The first quote at fault in the records from `line` on, where one begins. */
export async function placeOfQuote(
  file: ImportFile,
  line: number,
  delimiter: string,
): Promise<Place & { problem: string }> {
  const text = await textFrom(file, line, MOST_SCANNED);
  for (let at = 0; at < text.length;) {
    const { quote, end } = scanRecord(text.slice(at), delimiter);
    if (quote) return { ...placeIn(text, line, at + quote.at), problem: quote.problem };
    at += end + (text.startsWith('\r\n', at + end) ? 2 : 1);
  }
  return { line, column: 1, problem: NEVER_CLOSED };
}

/** The beginning of field `index` (from 0) of the record that begins at `line`, or the record's end where it has fewer. */
export async function placeOfField(file: ImportFile, line: number, delimiter: string, index: number): Promise<Place> {
  const text = await textFrom(file, line, MOST_SCANNED);
  const { fields, end } = scanRecord(text, delimiter);
  return placeIn(text, line, fields[index] ?? end);
}
