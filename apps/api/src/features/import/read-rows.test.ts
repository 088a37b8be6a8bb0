import { textFile } from '../../testing/text-file';
import { FileFault, type ImportFile } from './import-file';
import { openTable, readRows } from './read-rows';

async function read(file: ImportFile): Promise<[number, readonly string[]][]> {
  const rows: [number, readonly string[]][] = [];
  for await (const batch of readRows(await openTable(file), () => undefined))
    rows.push(...batch.map(({ line, cells }) => [line, cells] as [number, readonly string[]]));
  return rows;
}

async function faultOf(content: string | Buffer, size?: number, piece = 7): Promise<FileFault> {
  const file = textFile('rows.csv', content, piece);
  const fault = await read(size === undefined ? file : { ...file, size }).catch((error: unknown) => error);
  if (!(fault instanceof FileFault)) throw new Error(`No fault was found, but ${JSON.stringify(fault)}.`);
  return fault;
}

test('rows know the line they begin on, past blank lines and line breaks in quotes', async () => {
  const text = '\uFEFFid,name\r\n1,"Ada\nLovelace "\r\n\r\n,\r\n 2 ,Blaise 💉\n3,"say ""hi"""';
  expect(await read(textFile('rows.csv', text))).toEqual([
    [2, ['1', 'Ada\nLovelace ']],
    [6, ['2', 'Blaise 💉']],
    [7, ['3', 'say "hi"']],
  ]);
});

test.each([';', '\t'])('reads what is separated by %p', async (mark) => {
  const text = ['id,name', '1,Ada'].join('\n').replaceAll(',', mark);
  expect(await read(textFile('rows.csv', text))).toEqual([[2, ['1', 'Ada']]]);
});

test('an empty file, a header alone and a file that is too large are told before anything is read', async () => {
  expect((await faultOf('')).message).toBe('rows.csv, line 1, column 1: The file is empty.');
  expect((await faultOf('\n\n')).message).toMatch(/is empty/);
  expect((await faultOf('id,name\n')).message).toMatch(/header and no row/);
  expect((await faultOf('id\n1', 2 ** 30 + 1)).message).toMatch(/1 GB is the most/);
});

test('a byte that is not UTF-8 is told with its place', async () => {
  const latin = Buffer.concat([Buffer.from('id,name\n1,Ångström\n2,J'), Buffer.from([0xfc]), Buffer.from('rgen\n')]);
  expect(await faultOf(latin)).toMatchObject({ line: 3, column: 4 });
  expect(await faultOf(Buffer.from('\uFEFFid,name\n1,Ada\n', 'utf16le'))).toMatchObject({ line: 1, column: 1 });
  expect((await faultOf(Buffer.from('id,name\n1,Ada\n', 'utf16le'))).problem).toMatch(/UTF-16/);
  expect(await faultOf(Buffer.concat([Buffer.from('id\n1\nÅ'), Buffer.from([0xc3])]))).toMatchObject({
    line: 3,
    column: 2,
  });
});

const good = (lines: number) => Array.from({ length: lines }, (_, n) => `${n},"A ""name"", quoted"\n`).join('');

test('a quote that is never closed is told where it was opened, however far on the file fails', async () => {
  const broken = `id,name\n${good(12_343)}12345,"never closed\n${good(200)}`;
  expect(await faultOf(broken)).toMatchObject({ line: 12_345, column: 7 });
  expect(await faultOf(broken, undefined, 100_000)).toMatchObject({ line: 12_345, column: 7 });
  expect(await faultOf('id,name\n1,Ada\n2,"Blaise')).toMatchObject({ line: 3, column: 3 });
});

test('a quote inside a field is told with its place', async () => {
  expect(await faultOf('id,name\n1,A"da\n')).toMatchObject({ line: 2, column: 4 });
  expect(await faultOf('id,name\n1,"A"da\n')).toMatchObject({ line: 2, column: 5 });
});

test('a row that is longer or shorter than the header is told with its place', async () => {
  expect(await faultOf('id,name\n1,Ada\n2,Bla,ise\n')).toMatchObject({ line: 3, column: 7 });
  expect(await faultOf('id,name\n"1"\n')).toMatchObject({ line: 2, column: 4 });
});
