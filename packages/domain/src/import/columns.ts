/** What a file of an import tells about: people, or who mentored whom. */
export const FILE_ROLES = ['people', 'mentorships'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** Header names of each field, without case, spaces and punctuation. The first is the name that messages use. */
const PEOPLE = {
  id: ['id', 'person_id', 'pid', 'source_id', 'researcher_id'],
  name: ['name', 'full_name', 'person_name'],
  firstName: ['first_name', 'given_name'],
  middleName: ['middle_name'],
  lastName: ['last_name', 'family_name', 'surname'],
  organisation: ['institution', 'organisation', 'organization', 'university', 'hospital', 'school'],
};

const MENTORSHIPS = {
  mentorId: ['mentor_id', 'advisor_id', 'supervisor_id', 'parent_id'],
  mentorName: ['mentor_name', 'mentor', 'advisor_name', 'supervisor_name'],
  menteeId: ['mentee_id', 'advisee_id', 'student_id', 'trainee_id', 'child_id'],
  menteeName: ['mentee_name', 'mentee', 'advisee_name', 'student_name', 'trainee_name'],
  stage: ['stage', 'mentee_stage', 'training_stage'],
  type: ['mentorship_type', 'type', 'kind', 'relation', 'relationship_type'],
  started: ['start_year', 'start', 'start_date', 'started', 'from'],
  ended: ['stop_year', 'end_year', 'stop', 'end', 'stop_date', 'end_date', 'ended', 'to', 'until'],
  years: ['years', 'period', 'dates'],
  year: ['year'],
  organisation: ['institution', 'organisation', 'organization', 'university', 'hospital', 'school'],
  seenOn: ['seen_on', 'reported_by', 'reported_on'],
};

export type PeopleField = keyof typeof PEOPLE;
export type MentorshipField = keyof typeof MENTORSHIPS;

/** Where each recognised field stands in a row. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

export interface Recognised<Field extends string> {
  readonly columns: Columns<Field>;
  /** Headers that the import does not read. */
  readonly ignored: readonly string[];
}

/** Why a header cannot be used; `at` is the place of the header at fault, from 0, or null when one is missing. */
export interface HeaderProblem {
  readonly problem: string;
  readonly at: number | null;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Of several columns for one field the first name in its list is read, and the others are not. */
function recognise<Field extends string>(
  names: Readonly<Record<Field, readonly string[]>>,
  header: readonly string[],
): Recognised<Field> | HeaderProblem {
  const bareHeader = header.map(bare);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(names) as Field[]) {
    const places = names[field].map((name) => bareHeader.indexOf(bare(name))).filter((at) => at >= 0);
    const [at] = places;
    if (at === undefined) continue;
    const twice = bareHeader.indexOf(bareHeader[at] ?? '', at + 1);
    if (twice >= 0)
      return {
        at: twice,
        problem: `The column “${header[twice]?.trim() ?? ''}” is there twice. Leave one of them out.`,
      };
    columns[field] = at;
  }
  const read = new Set<number | undefined>(Object.values<number | undefined>(columns));
  return { columns, ignored: header.map((text) => text.trim()).filter((text, at) => text !== '' && !read.has(at)) };
}

/** `otherwise`: what the file looks like instead; to put the two files in each other's place is easily done. */
function missing(wanted: string, header: readonly string[], otherwise: string | null): HeaderProblem {
  const found = header.map((name) => name.trim() || '(no name)').join(', ');
  const hint = otherwise === null ? '' : ` It looks like the file of ${otherwise}: are the two in each other’s place?`;
  return { at: null, problem: `There is no column ${wanted}. Found: ${found}.${hint}` };
}

const has = <Field extends string>(found: Recognised<Field> | HeaderProblem, fields: readonly Field[]): boolean =>
  'columns' in found && fields.every((field) => found.columns[field] !== undefined);

/** Finds the columns of a file of people: an id and a name. */
export function peopleColumns(header: readonly string[]): Recognised<PeopleField> | HeaderProblem {
  const found = recognise(PEOPLE, header);
  if ('problem' in found) return found;
  const { id, name, lastName } = found.columns;
  if (id === undefined) {
    const isOther = has(recognise(MENTORSHIPS, header), ['mentorId', 'menteeId']);
    return missing('id', header, isOther ? 'mentorships' : null);
  }
  return name === undefined && lastName === undefined ? missing('name', header, null) : found;
}

/** Finds the columns of a file of mentorships: each side by id, or by name where the file has no ids at all. */
export function mentorshipColumns(header: readonly string[]): Recognised<MentorshipField> | HeaderProblem {
  const found = recognise(MENTORSHIPS, header);
  if ('problem' in found) return found;
  const { mentorId, mentorName, menteeId, menteeName } = found.columns;
  if (mentorId === undefined && menteeId === undefined && mentorName !== undefined && menteeName !== undefined)
    return found;
  const otherwise = has(recognise(PEOPLE, header), ['id', 'name']) ? 'people' : null;
  if (mentorId === undefined) return missing('mentor_id', header, otherwise);
  return menteeId === undefined ? missing('mentee_id', header, null) : found;
}

/** Whether people are told apart by their names alone, for want of ids. */
export function knowsOnlyNames({ mentorId }: Columns<MentorshipField>): boolean {
  return mentorId === undefined;
}
