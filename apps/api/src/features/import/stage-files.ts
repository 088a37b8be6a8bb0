import type { Tenant } from '../../platform/database';
import type { Sheet, Sheets } from './open-sheets';
import { readRows, type Row } from './read-rows';
import type { Finding, Findings } from './report';
import { stageMentorship, stagePerson, type Staged } from './stage-rows';
import { Copier, createStagingTables } from './staging';

export interface StagedRows {
  readonly rows: number;
  readonly refusedPeople: number;
  readonly refusedMentorships: number;
}

/** Reads the files into the temporary tables. `onBytes` is called again and again, and throws when the import is called off. */
export async function stageFiles(
  tenant: Tenant,
  { people, mentorships }: Sheets,
  today: string,
  findings: Findings,
  onBytes: (count: number) => void,
): Promise<StagedRows> {
  await createStagingTables(tenant);
  const staged = { rows: 0, refusedPeople: 0, refusedMentorships: 0 };
  if (people) {
    const stage = (row: Row) => stagePerson(row, people.columns);
    const done = await stageSheet(people, new Copier(tenant, 'import_row_person'), 'PEOPLE', stage, findings, onBytes);
    staged.rows += done.rows;
    staged.refusedPeople = done.refused;
  }
  if (mentorships) {
    const before = people?.table.file.size ?? 0;
    const stage = (row: Row) => stageMentorship(row, mentorships.columns, today);
    const copier = new Copier(tenant, 'import_row_mentorship');
    const done = await stageSheet(mentorships, copier, 'MENTORSHIPS', stage, findings, (count) => {
      onBytes(before + count);
    });
    staged.rows += done.rows;
    staged.refusedMentorships = done.refused;
  }
  return staged;
}

async function stageSheet(
  { table }: Sheet<string>,
  copier: Copier,
  about: Finding['about'],
  stage: (row: Row) => Staged,
  findings: Findings,
  onBytes: (count: number) => void,
): Promise<{ rows: number; refused: number }> {
  const file = table.file.name;
  let [rows, refused] = [0, 0];
  for await (const batch of readRows(table, onBytes)) {
    for (const row of batch) {
      const staged = stage(row);
      rows += 1;
      if ('refused' in staged) {
        refused += 1;
        findings.add({ kind: 'REFUSED', about, file, line: row.line, reason: staged.refused });
        continue;
      }
      if (staged.note) findings.add({ kind: 'NOTED', about, file, line: row.line, reason: staged.note });
      await copier.add(staged.cells);
    }
  }
  await copier.end();
  return { rows, refused };
}
