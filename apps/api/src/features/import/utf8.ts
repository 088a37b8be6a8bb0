import { isUtf8 } from 'node:buffer';
import { FileFault, type ImportFile } from './import-file';
import { placeOfByte } from './locate';

const REMEDY = 'Save the file as “CSV UTF-8”.';

/** Bytes at the end that begin a character which the next chunk goes on with. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

const isText = (bytes: Buffer) => isUtf8(bytes) && !bytes.includes(0);

/** How many bytes at the beginning are text. */
function textLength(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const head = bytes.subarray(0, middle);
    if (isText(head.subarray(0, middle - unfinished(head)))) good = middle;
    else bad = middle;
  }
  return good - unfinished(bytes.subarray(0, good));
}

/** Passes a file's bytes on, and faults at the first that is not UTF-8. */
export async function* utf8Bytes(
  file: ImportFile,
  bytes: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  let before = 0;
  let carried = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const whole = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    if (before === 0) refuseUtf16(file, whole);
    const rest = unfinished(whole);
    const head = rest > 0 ? whole.subarray(0, whole.length - rest) : whole;
    if (!isText(head)) throw await fault(file, before + textLength(head), head);
    carried = Buffer.from(whole.subarray(head.length));
    before += head.length;
    onBytes(before);
    yield head;
  }
  if (carried.length > 0) throw await fault(file, before, carried);
}

function refuseUtf16(file: ImportFile, start: Buffer): void {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new FileFault(file.name, 1, 1, `This is UTF-16 text. ${REMEDY}`);
}

async function fault(file: ImportFile, offset: number, bytes: Buffer): Promise<FileFault> {
  const { line, column } = await placeOfByte(file, offset);
  const what = bytes.includes(0) ? 'an empty byte, as in UTF-16 or a spreadsheet' : 'a byte that is not UTF-8';
  return new FileFault(file.name, line, column, `Here is ${what}. ${REMEDY}`);
}
