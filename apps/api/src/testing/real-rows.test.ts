import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileOnDisk, importFiles, type ImportReport } from '../features/import';
import { startApi, type ApiUnderTest } from './api-under-test';
import { sayIfUntried, triedSets } from './try-data';

/** Real rows, as they are, through the import. */
sayIfUntried('files of real rows imported as they are');

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function bring(
  folder: string,
  names: { people?: string; mentorships: string },
): Promise<() => Promise<ImportReport>> {
  const institutionId = await api.world.anInstitution();
  const { people, mentorships } = names;
  return () =>
    importFiles(api.server.database, {
      institutionId,
      ...(people ? { people: fileOnDisk(join(folder, people)) } : {}),
      mentorships: fileOnDisk(join(folder, mentorships)),
      mode: 'apply',
      skipConflicts: true,
    });
}

test('are there or not', () => {
  expect(triedSets().length > 0).toBe(Boolean(process.env.CHIRON_TRY_DATA));
});

for (const { name, folder } of triedSets()) {
  test(`${name}: every row is taken, and a second time nothing changes`, async () => {
    const again = await bring(folder, { people: 'people.csv', mentorships: 'mentorships.csv' });
    const first = await again();
    expect(first.outcome).toBe('APPLIED');
    expect(first.people.added + first.mentorships.added).toBe(first.rows);
    expect(await again()).toMatchObject({
      people: { added: 0, changed: 0, unchanged: first.people.added },
      mentorships: { added: 0, changed: 0, unchanged: first.mentorships.added },
    });
  }, 120_000);

  if (!existsSync(join(folder, 'raw_rows.csv'))) {
    process.stdout.write(`Not run for ${name}: rows as they were seen, because it has no raw_rows.csv.\n`);
    continue;
  }
  test(`${name}: rows as they were seen become one relation each, or are told as a disagreement`, async () => {
    const again = await bring(folder, { mentorships: 'raw_rows.csv' });
    const first = await again();
    const told = first.mentorships.added + first.disputed;
    expect(first).toMatchObject({ outcome: 'APPLIED', mentorships: { refused: 0 } });
    expect(told + first.toldTwice).toBeGreaterThan(0);
    if (name === 'neurotree') {
      expect(told).toBe(12_759);
      expect(first).toMatchObject({ toldTwice: 1_253, mentorships: { conflicting: 27 } });
    }
    expect(await again()).toMatchObject({
      mentorships: { added: 0, changed: 0, unchanged: first.mentorships.added },
    });
  }, 120_000);
}
