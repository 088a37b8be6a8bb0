import fc from 'fast-check';
import { csvCell, csvFile } from './csv-cell';

/** The text of a cell as a spreadsheet reads it. */
const read = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
])('%p is kept as text', (text) => {
  expect(read(csvCell(text))).toBe(`'${text}`);
});

test('no text whatever begins a cell as a formula does, and none spills into another cell or row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = csvCell(text);
      expect(read(cell)).not.toMatch(/^[\s\ufeff]*[=+\-@＝＋－＠]/);
      if (/[",\r\n]/.test(cell)) expect(cell).toMatch(/^"(?:[^"]|"")*"$/);
      expect(csvFile([[text, 'next']]).endsWith(',next\r\n')).toBe(true);
    }),
  );
});

test.each(['Ada', 'O’Neill', 'a-b', '1-2', 'a=b', '', 'Müller, Ada'])('%p stays what it is', (text) => {
  expect(read(csvCell(text))).toBe(text);
});
