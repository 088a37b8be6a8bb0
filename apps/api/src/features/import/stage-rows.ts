import {
  endsBeforeItStarts,
  goesOn,
  kindAsRecorded,
  periodText,
  readPeriod,
  relationKey,
  stageAsRecorded,
  type Columns,
  type MentorshipField,
  type PeopleField,
} from '@chiron/domain/import';
import type { Row } from './read-rows';
import type { Cell } from './staging';

/** A row made ready for staging, or why it is refused; `note` is worth knowing and blocks nothing. */
export type Staged = { readonly cells: readonly Cell[]; readonly note?: string } | { readonly refused: string };

const LONGEST_NAME = 300;
const LONGEST_TEXT = 500;
const LONGEST_ID = 200;

/** Stage, kind and place in a source's words, which differ little from row to row. */
const plainText = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

type CellOf<Field> = (field: Field) => string;

function cellsOf<Field extends string>(row: Row, columns: Columns<Field>): CellOf<Field> {
  return (field) => {
    const at = columns[field];
    return at === undefined ? '' : plainText(row.cells[at] ?? '');
  };
}

function tooLong(what: string, text: string, most: number): string | null {
  return text.length > most ? `The ${what} has ${text.length} characters; ${most} is the most.` : null;
}

/** line, sid, name, organisation */
export function stagePerson(row: Row, columns: Columns<PeopleField>): Staged {
  const cell = cellsOf(row, columns);
  const [id, organisation] = [cell('id'), cell('organisation')];
  const whole = [cell('firstName'), cell('middleName'), cell('lastName')].filter(Boolean).join(' ');
  const name = cell('name') || whole;
  if (id === '') return { refused: 'The row has no id. Two people may share a name, so each needs an id.' };
  if (name === '') return { refused: `The person ${id} has no name.` };
  const refused =
    tooLong('id', id, LONGEST_ID) ??
    tooLong('name', name, LONGEST_NAME) ??
    tooLong('institution', organisation, LONGEST_TEXT);
  return refused === null ? { cells: [row.line, id, name, organisation || null] } : { refused };
}

/** In a file without ids a name is the id, within the source that the file is imported as. */
const idOfName = (name: string) => (name === '' ? '' : `name:${name}`);

/** The columns of `import_row_mentorship`. `today` is ISO 8601. */
export function stageMentorship(row: Row, columns: Columns<MentorshipField>, today: string): Staged {
  const cell = cellsOf(row, columns);
  const hasIds = columns.mentorId !== undefined;
  const [mentorName, menteeName] = [cell('mentorName'), cell('menteeName')];
  const mentor = hasIds ? cell('mentorId') : idOfName(mentorName);
  const mentee = hasIds ? cell('menteeId') : idOfName(menteeName);
  const refused = refusedPair({ mentor, mentee, mentorName, menteeName, hasIds });
  if (refused !== null) return { refused };
  const period = readPeriod(periodCells(cell, columns), today);
  if ('problem' in period) return { refused: period.problem };
  const [stage, type, organisation] = [cell('stage'), cell('type'), cell('organisation')];
  const long =
    tooLong('stage', stage, LONGEST_TEXT) ??
    tooLong('type', type, LONGEST_TEXT) ??
    tooLong('institution', organisation, LONGEST_TEXT);
  if (long !== null) return { refused: long };
  const rung = stageAsRecorded(stage) ?? stageAsRecorded(type);
  const cells: Cell[] = [
    row.line,
    relationKey({ mentor, mentee, stage, type }),
    mentor,
    mentee,
    mentorName || null,
    menteeName || null,
    stage || null,
    type || null,
    kindAsRecorded(type),
    rung?.stage ?? null,
    rung?.year ?? null,
    periodText(period),
    goesOn(period, today) ? 'ACTIVE' : 'COMPLETED',
    organisation || null,
    cell('seenOn') || null,
  ];
  const note = endsBeforeItStarts(period)
    ? `It ends in ${period.ended.on?.slice(0, 4) ?? ''}, before it starts in ${period.started.on?.slice(0, 4) ?? ''}. Kept as recorded.`
    : undefined;
  return { cells, note };
}

function periodCells(cell: CellOf<MentorshipField>, columns: Columns<MentorshipField>) {
  return {
    ...(columns.started === undefined ? {} : { started: cell('started') }),
    ...(columns.ended === undefined ? {} : { ended: cell('ended') }),
    years: cell('years') || cell('year'),
  };
}

interface Pair {
  readonly mentor: string;
  readonly mentee: string;
  readonly mentorName: string;
  readonly menteeName: string;
  readonly hasIds: boolean;
}

function refusedPair({ mentor, mentee, mentorName, menteeName, hasIds }: Pair): string | null {
  const what = hasIds ? 'id' : 'name';
  if (mentor === '')
    return `The mentor has no ${what}.${mentorName ? ` “${mentorName}” alone may be two people.` : ''}`;
  if (mentee === '')
    return `The mentee has no ${what}.${menteeName ? ` “${menteeName}” alone may be two people.` : ''}`;
  if (mentor === mentee) return `Mentor and mentee are the same person (${hasIds ? mentor : mentorName}).`;
  return (
    tooLong('mentor’s id', mentor, LONGEST_ID + LONGEST_NAME) ??
    tooLong('mentee’s id', mentee, LONGEST_ID + LONGEST_NAME) ??
    tooLong('mentor’s name', mentorName, LONGEST_NAME) ??
    tooLong('mentee’s name', menteeName, LONGEST_NAME)
  );
}
