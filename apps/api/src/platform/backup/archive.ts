/** One file inside a backup, small enough to hold in memory. */
export interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;

/** The members as a tar stream, which any tar can open. */
export async function* packed(members: AsyncIterable<Member>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of members) {
    yield headerOf(name, bytes.length);
    yield bytes;
    yield Buffer.alloc(paddingOf(bytes.length));
  }
  yield Buffer.alloc(2 * BLOCK);
}

const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 99) throw new Error('The name of a member of a backup is too long.');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The sum of all bytes, the field of the sum itself taken as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

export class BrokenArchive extends Error {}

/** The members of a tar stream. Throws `BrokenArchive` where it ends too early or is none. */
export async function* unpacked(source: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const reader = new Reader(source);
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    if (Number.parseInt(textOf(header, 148, 8), 8) !== checksumOf(header)) throw new BrokenArchive();
    const size = Number.parseInt(textOf(header, 124, 12), 8);
    if (!Number.isSafeInteger(size) || size > 64 * 1024 * 1024) throw new BrokenArchive();
    const bytes = await reader.take(size);
    await reader.take(paddingOf(size));
    yield { name: textOf(header, 0, 100), bytes };
  }
}

function textOf(header: Buffer, from: number, length: number): string {
  const [text = ''] = header.toString('utf8', from, from + length).split('\0');
  return text.trim();
}

class Reader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    while (this.#length < length) {
      const next = await this.#chunks.next();
      if (next.done) throw new BrokenArchive();
      this.#held.push(next.value);
      this.#length += next.value.length;
    }
    const all = this.#held.length === 1 ? (this.#held[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#held);
    this.#held = [all.subarray(length)];
    this.#length = all.length - length;
    return all.subarray(0, length);
  }
}
