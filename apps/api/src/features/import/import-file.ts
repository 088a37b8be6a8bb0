import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '@chiron/domain/refusal';

/** A file to import. It may be opened several times: to look at its header, to read it, to find the place of a fault. */
export interface ImportFile {
  readonly name: string;
  /** Bytes, known before anything is read. */
  readonly size: number;
  open(): Readable;
}

/** One gigabyte. */
export const MOST_BYTES = 2 ** 30;

/** A file that cannot be read as a table, so that none of it is taken. Lines and columns count from 1, columns in characters. */
export class FileFault extends Refusal {
  readonly code = 'IMPORT_FILE_FAULT';

  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly column: number | null,
    readonly problem: string,
  ) {
    const place = [file, line === null ? '' : `line ${line}`, column === null ? '' : `column ${column}`];
    super(`${place.filter(Boolean).join(', ')}: ${problem}`);
  }
}

/** A file on this machine's disk. Throws what the file system says when there is none. */
export function fileOnDisk(path: string): ImportFile {
  return {
    name: basename(path),
    size: statSync(path).size,
    open: () => createReadStream(path, { highWaterMark: 2 ** 18 }),
  };
}
