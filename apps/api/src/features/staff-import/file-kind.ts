const KINDS: readonly (readonly [signature: string, advice: string])[] = [
  ['504b0304', 'This is a workbook or an archive (ZIP). Save the sheet as “CSV UTF-8” and send that.'],
  ['504b0506', 'This is an empty archive (ZIP). Send the table as “CSV UTF-8”.'],
  ['d0cf11e0a1b11ae1', 'This is an old Excel workbook. Save the sheet as “CSV UTF-8” and send that.'],
  ['25504446', 'This is a PDF. Export the table as “CSV UTF-8” and send that.'],
  ['1f8b', 'This file is compressed (gzip). Unpack it first.'],
  ['fffe', 'This file is UTF-16. Save it as “CSV UTF-8”.'],
  ['feff', 'This file is UTF-16. Save it as “CSV UTF-8”.'],
];
const LONGEST = 8;
const LOOKED_AT = 4_096;

/** Why the first bytes of a file cannot begin a table of text; undefined where they can. */
export function notText(head: Buffer): string | undefined {
  const known = KINDS.find(([signature]) => head.toString('hex', 0, LONGEST).startsWith(signature));
  if (known) return known[1];
  const isMarkup = /^(?:\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table|svg)/i.test(head.toString('latin1', 0, 64));
  if (isMarkup) return 'This is a web page or XML, not a table. Save it as “CSV UTF-8”.';
  return head.subarray(0, LOOKED_AT).includes(0)
    ? 'This file is not text. Save the table as “CSV UTF-8” and send that.'
    : undefined;
}

/** Passes a file's bytes on after a look at how it begins; `refuse` makes the error for what is no text. */
export async function* textOnly(
  chunks: AsyncIterable<Buffer>,
  refuse: (advice: string) => Error,
): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < LOOKED_AT) continue;
    yield checked(head, refuse);
    head = undefined;
  }
  if (head && head.length > 0) yield checked(head, refuse);
}

function checked(head: Buffer, refuse: (advice: string) => Error): Buffer {
  const advice = notText(head);
  if (advice) throw refuse(advice);
  return head;
}
