import { Readable } from 'node:stream';
import type { ImportFile } from '../features/import';

/** A file that was never on a disk, read in pieces of a few bytes, so that every boundary is somewhere. */
export function textFile(name: string, content: string | Buffer, piece = 7): ImportFile {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    bytes.subarray(n * piece, (n + 1) * piece),
  );
  return { name, size: bytes.length, open: () => Readable.from(pieces) };
}
