import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { ImportingStaff, ROWS } from '../../testing/importing-staff';

let api: ApiUnderTest;
let staff: ImportingStaff;
let id: string;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution();
  staff = new ImportingStaff(api, await api.world.aStaffMember(school, 'Admin'));
  id = (await staff.does('beginImport', { source: 'kinds' })).id;
});
afterAll(() => api.stop());

const TABLE = ROWS.join('\n');
const bytes = (...all: (string | number[])[]) =>
  Buffer.concat(all.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.from(one))));

test.each([
  ['a workbook', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })), /workbook/],
  ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], TABLE), /Excel/],
  ['a PDF', bytes('%PDF-1.7\n', TABLE), /PDF/],
  ['a compressed table', gzipSync(TABLE), /gzip/],
  ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), /UTF-16/],
  ['UTF-16 without a mark', Buffer.from(TABLE, 'utf16le'), /not text/],
  ['a program', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0], TABLE), /not text/],
  ['a web page', Buffer.from(`<!DOCTYPE html><table>${TABLE}</table>`), /web page/],
])('%s is refused with what to do instead, whatever it is called', async (_name, body, message) => {
  const answer = await staff.upload(id, body);
  expect(answer.status).toBe(415);
  expect(answer.message).toMatch(message);
  expect((await staff.look(id)).state).toBe('UPLOADING');
});

test('nothing of a refused file stays', async () => {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("select pg_relation_size('import_file_chunk')::int as size");
  await owner.end();
  expect(rows).toEqual([{ size: 0 }]);
});

test.each([
  ['a table', TABLE],
  ['a table with a mark of UTF-8', `\ufeff${TABLE}`],
  ['nothing', ''],
])('%s is taken', async (_name, body) => {
  expect((await staff.upload(id, body)).status).toBe(201);
});
