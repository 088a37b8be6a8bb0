import { basename, extname } from 'node:path';
import {
  knowsOnlyNames,
  mentorshipColumns,
  peopleColumns,
  type Columns,
  type HeaderProblem,
  type MentorshipField,
  type PeopleField,
  type Recognised,
} from '@chiron/domain/import';
import { FileFault, type ImportFile } from './import-file';
import { placeOfField } from './locate';
import { openTable, type Table } from './read-rows';

/** A table whose columns are known. */
export interface Sheet<Field extends string> {
  readonly table: Table;
  readonly columns: Columns<Field>;
  readonly ignored: readonly string[];
}

export interface Sheets {
  readonly people: Sheet<PeopleField> | null;
  readonly mentorships: Sheet<MentorshipField> | null;
}

/** Looks at the beginning of each file. Throws `FileFault` for what cannot be a table of its role. */
export async function openSheets(files: { people?: ImportFile; mentorships?: ImportFile }): Promise<Sheets> {
  const people = files.people ? await openSheet(files.people, peopleColumns) : null;
  const mentorships = files.mentorships ? await openSheet(files.mentorships, mentorshipColumns) : null;
  return { people, mentorships };
}

async function openSheet<Field extends string>(
  file: ImportFile,
  recognise: (header: readonly string[]) => Recognised<Field> | HeaderProblem,
): Promise<Sheet<Field>> {
  const table = await openTable(file);
  const found = recognise(table.header);
  if (!('problem' in found)) return { table, ...found };
  const at = found.at ?? 0;
  const { line, column } = await placeOfField(file, table.headerLine, table.delimiter, at);
  throw new FileFault(file.name, line, column, found.problem);
}

/**
 * The source that ids belong to. One and the same unless told, so that a file of another name is the same source; but
 * where names stand in for ids the source is the file, for nobody is the same person by name alone.
 */
export function sourceOf({ mentorships }: Sheets, told: string | undefined): string {
  if (told !== undefined) return told;
  if (!mentorships || !knowsOnlyNames(mentorships.columns)) return 'import';
  const { name } = mentorships.table.file;
  return basename(name, extname(name));
}
