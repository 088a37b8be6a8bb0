import type { MentorshipKind } from '@chiron/domain/mentorship';
import type { Stretch } from './careers';
import type { Place } from './institutions';
import type { CastName } from './sign-ins';

/** Those who can be entered with one click, and the two who are needed for their lines. */
export type CastMember = CastName | 'elder' | 'consultant';

export interface CastLife {
  readonly name: string;
  readonly specialty: string | null;
  readonly career: readonly Stretch[];
}

/** The students and physicians of the cast; its staff are in people.ts. */
export const CAST: Readonly<Partial<Record<CastMember, CastLife>>> = {
  undergraduate: {
    name: 'Imani Castellanos-Whyte',
    specialty: null,
    career: [{ place: 'SCHOOL', stage: 'UNDERGRADUATE', years: 3, last: 3 }],
  },
  student: {
    name: 'Søren Abiodun Lindqvist',
    specialty: null,
    career: [
      { place: 'SCHOOL', stage: 'MEDICAL_STUDENT', years: 2, last: 2 },
      { place: 'SCHOOL', stage: 'UNDERGRADUATE', years: 4, last: 4 },
    ],
  },
  resident: {
    name: 'Noor Haddad-Nakamura',
    specialty: 'Internal medicine',
    career: [
      { place: 'HOSPITAL', stage: 'RESIDENT', years: 2, last: 2 },
      { place: 'UNIVERSITY', stage: 'MEDICAL_STUDENT', years: 4, last: 4 },
    ],
  },
  fellow: {
    name: 'Mateusz Ikwuagwu',
    specialty: 'Cardiology',
    career: [
      { place: 'HOSPITAL', stage: 'FELLOW', years: 1, last: 1 },
      { place: 'HOSPITAL', stage: 'RESIDENT', years: 3, last: 3 },
      { place: 'SCHOOL', stage: 'MEDICAL_STUDENT', years: 4, last: 4 },
    ],
  },
  attending: {
    name: 'Ruth Ayelet Mbatha-Sandoval',
    specialty: 'Internal medicine',
    career: [
      { place: 'HOSPITAL', stage: 'ATTENDING', years: 8 },
      { place: 'HOSPITAL', stage: 'FELLOW', years: 2, last: 2 },
      { place: 'HOSPITAL', stage: 'RESIDENT', years: 3, last: 3 },
      { place: 'SCHOOL', stage: 'MEDICAL_STUDENT', years: 4, last: 4 },
    ],
  },
  elder: {
    name: 'Cornelius Bräutigam-Adeyemi',
    specialty: 'Internal medicine',
    career: [
      { place: 'HOSPITAL', stage: 'EMERITUS', years: 4 },
      { place: 'HOSPITAL', stage: 'ATTENDING', years: 31 },
    ],
  },
  consultant: {
    name: 'Marama Ellingham-Tūhoro',
    specialty: 'Nephrology',
    career: [
      { place: 'UNIVERSITY', stage: 'ATTENDING', years: 14 },
      { place: 'UNIVERSITY', stage: 'RESIDENT', years: 5, last: 5 },
      { place: 'UNIVERSITY', stage: 'MEDICAL_STUDENT', years: 4, last: 4 },
    ],
  },
};

export interface Tie {
  readonly host: Place;
  readonly mentor: CastMember;
  readonly mentee: CastMember;
  readonly kind: MentorshipKind;
  /** Academic years ago in which it began. */
  readonly yearsAgo: number;
  /** Whether it goes on however long ago it began. */
  readonly lasts: boolean;
}

/** Six generations from the elder to the undergraduate, a cycle between fellow and attending, and a mentor far away. */
export const TIES: readonly Tie[] = [
  { host: 'HOSPITAL', mentor: 'elder', mentee: 'attending', kind: 'MENTOR', yearsAgo: 9, lasts: false },
  { host: 'HOSPITAL', mentor: 'attending', mentee: 'fellow', kind: 'MENTOR', yearsAgo: 2, lasts: true },
  { host: 'HOSPITAL', mentor: 'fellow', mentee: 'attending', kind: 'REVERSE', yearsAgo: 0, lasts: true },
  { host: 'HOSPITAL', mentor: 'attending', mentee: 'resident', kind: 'RESEARCH_SUPERVISOR', yearsAgo: 1, lasts: true },
  { host: 'HOSPITAL', mentor: 'fellow', mentee: 'resident', kind: 'MENTOR', yearsAgo: 1, lasts: true },
  { host: 'UNIVERSITY', mentor: 'consultant', mentee: 'resident', kind: 'MENTOR', yearsAgo: 3, lasts: true },
  { host: 'SCHOOL', mentor: 'resident', mentee: 'student', kind: 'MENTOR', yearsAgo: 1, lasts: true },
  { host: 'SCHOOL', mentor: 'attending', mentee: 'student', kind: 'ADVISOR', yearsAgo: 0, lasts: true },
  { host: 'SCHOOL', mentor: 'student', mentee: 'undergraduate', kind: 'MENTOR', yearsAgo: 0, lasts: true },
];
