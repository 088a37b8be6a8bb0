import { POSITIONS, type Position } from '@chiron/domain/confidentiality';
import type { Stage } from '@chiron/domain/stage';
import type { CastMember } from './cast';
import { INSTITUTIONS, type Place } from './institutions';
import type { DemoPerson } from './people';
import { stableId } from './random';
import type { Row } from './rows';

interface DemoProgram {
  readonly name: string;
  readonly purpose: string;
  readonly stages: readonly Stage[];
  readonly members: number;
  readonly isArchived?: boolean;
}

const PROGRAMS: Readonly<Record<Place, readonly DemoProgram[]>> = {
  SCHOOL: [
    {
      name: 'Near-peer mentoring',
      purpose: 'Second-year students walk beside those who come after them.',
      stages: ['UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT'],
      members: 40,
    },
    {
      name: 'Faculty advisors',
      purpose: 'One attending for every student.',
      stages: ['MEDICAL_STUDENT', 'ATTENDING'],
      members: 25,
    },
    { name: 'Summer of anatomy', purpose: '', stages: ['MEDICAL_STUDENT'], members: 8, isArchived: true },
  ],
  HOSPITAL: [
    {
      name: 'Residency mentors',
      purpose: 'Each resident has a mentor who does not assess them.',
      stages: ['RESIDENT', 'FELLOW', 'ATTENDING'],
      members: 30,
    },
  ],
  UNIVERSITY: [
    {
      name: 'First steps on the ward',
      purpose: 'Registrars for students in their clinical years.',
      stages: ['MEDICAL_STUDENT', 'RESIDENT'],
      members: 20,
    },
  ],
};

/** Who is named to handle reports: somebody who can sign in. */
const HANDLERS: Readonly<Record<Place, CastMember>> = {
  SCHOOL: 'moderator',
  HOSPITAL: 'hospital-admin',
  UNIVERSITY: 'university-admin',
};

/** Invented, and without a number that anybody could dial. */
const CONTACTS: Readonly<
  Record<Place, readonly (readonly [kind: string, name: string, contact: string, hours: string])[]>
> = {
  SCHOOL: [
    ['OFFICE', 'Ombuds Office', 'Quill Hall, second floor, ext. 1200', 'Mon to Fri, 9 to 5'],
    ['OFFICE', 'Student Counselling', 'The Boathouse, ext. 1210', 'Mon to Sat, 8 to 8'],
    ['CRISIS_LINE', 'Harbour Listening Line', 'ext. 1234', 'day and night'],
  ],
  HOSPITAL: [
    ['OFFICE', 'House Staff Ombuds', 'Pier Wing, room 4, ext. 2200', 'Mon to Fri, 7 to 7'],
    ['CRISIS_LINE', 'Harbour Listening Line', 'ext. 1234', 'day and night'],
  ],
  UNIVERSITY: [
    ['OFFICE', 'Office of the Listener', 'Cloister 3, ext. 3200', 'Tue to Sat, 10 to 4'],
    ['CRISIS_LINE', 'Port Merrin Night Line', 'ext. 3456', 'dusk to dawn'],
  ],
};

const EMERGENCIES: Readonly<Record<Place, string>> = {
  SCHOOL: 'Campus emergency desk, ext. 1111',
  HOSPITAL: 'Hospital emergency desk, ext. 2111',
  UNIVERSITY: 'Emergency desk at the gate, ext. 3111',
};

const REPORTS: Readonly<Partial<Record<Position, string>>> = {
  ATTENDING: 'harassment, discrimination and assault',
  COORDINATOR: 'harassment, discrimination and assault',
  INSTITUTION_ADMIN: 'harassment, discrimination, assault and risk to patients',
  MODERATOR: 'a danger to life and the abuse of somebody under age',
};

/** Rows of programs and settings of one institution, by table, in the order in which they can be written. */
export function houseRows(
  place: Place,
  people: readonly DemoPerson[],
  now: Date,
): Readonly<Record<string, readonly Row[]>> {
  const institution_id = INSTITUTIONS[place].id;
  const at = { institution_id };
  return {
    program: PROGRAMS[place].map((program) => ({
      ...at,
      id: programId(place, program),
      name: program.name,
      purpose: program.purpose,
      stages: program.stages,
      archived_at: program.isArchived ? now.toISOString() : null,
      created_at: now.toISOString(),
      version: 1,
    })),
    program_member: PROGRAMS[place].flatMap((program, index) =>
      [...coordinators(place, people, index), ...members(place, people, program)].map(([person, role]) => ({
        ...at,
        program_id: programId(place, program),
        person_id: person.id,
        role,
        created_at: now.toISOString(),
      })),
    ),
    ...settingsRows(place, people, now),
  };
}

function settingsRows(place: Place, people: readonly DemoPerson[], now: Date): Record<string, Row[]> {
  const at = { institution_id: INSTITUTIONS[place].id };
  const handler = people.find(({ cast }) => cast === HANDLERS[place]);
  return {
    institution_policy: [
      {
        ...at,
        emergency: EMERGENCIES[place],
        enrols_minors: place === 'UNIVERSITY',
        handler_id: handler?.id ?? null,
        updated_at: now.toISOString(),
      },
    ],
    reporting_duty: POSITIONS.map((position) => {
      const topics = REPORTS[position] ?? '';
      return { ...at, position, duty: topics ? 'MUST_REPORT' : 'NONE_RECORDED', topics };
    }),
    confidential_contact: CONTACTS[place].map(([kind, name, contact, hours], index) => ({
      ...at,
      id: stableId(`contact ${place} ${name}`, new Date(index)),
      kind,
      place: index,
      name,
      contact,
      hours,
    })),
    retention_period: [
      { ...at, kind: 'PERSON_RECORD', years: 10 },
      { ...at, kind: 'REPORT', years: 7 },
    ],
  };
}

const programId = (place: Place, { name }: DemoProgram) => stableId(`program ${place} ${name}`, new Date(0));

/** One coordinator for each program, in turn; the first is the one as whom the demo can be entered. */
function coordinators(place: Place, people: readonly DemoPerson[], index: number): [DemoPerson, string][] {
  const able = people.filter(({ posts }) => posts.some((post) => post.place === place && post.role === 'COORDINATOR'));
  const one = able[index % Math.max(1, able.length)];
  return one ? [[one, 'COORDINATOR']] : [];
}

function members(
  place: Place,
  people: readonly DemoPerson[],
  { stages, members: count }: DemoProgram,
): [DemoPerson, string][] {
  const fits = people.filter(({ posts }) =>
    posts.some(
      (post) => post.place === place && post.to === null && post.stage !== null && stages.includes(post.stage),
    ),
  );
  return fits.slice(0, count).map((person) => [person, 'MEMBER']);
}
