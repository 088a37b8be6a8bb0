import type { StageLabels } from '@chiron/domain/stage';
import { stableId } from './random';

export const PLACES = ['SCHOOL', 'HOSPITAL', 'UNIVERSITY'] as const;
/** An institution of the demo by what it is. */
export type Place = (typeof PLACES)[number];

export interface DemoInstitution {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly crest: string;
  readonly accent: 'lagoon' | 'madder' | 'fern';
  readonly parent: Place | null;
  readonly timeZone: string;
  readonly stageLabels: StageLabels;
  /** Month, 1-12, in which its academic year begins. */
  readonly yearBegins: number;
}

/** Somebody at two institutions acts first where the id is lowest: at the hospital. */
const idOf = (slug: string, order: number) => stableId(slug, new Date(order));

export const INSTITUTIONS: Readonly<Record<Place, DemoInstitution>> = {
  HOSPITAL: {
    id: idOf('quillhaven-harbor', 1),
    slug: 'quillhaven-harbor',
    name: 'Quillhaven Harbor Hospital',
    crest: 'QHH',
    accent: 'madder',
    parent: 'SCHOOL',
    timeZone: 'America/New_York',
    stageLabels: {},
    yearBegins: 7,
  },
  SCHOOL: {
    id: idOf('quillhaven', 2),
    slug: 'quillhaven',
    name: 'Quillhaven School of Medicine',
    crest: 'QSM',
    accent: 'lagoon',
    parent: null,
    timeZone: 'America/New_York',
    stageLabels: {},
    yearBegins: 7,
  },
  UNIVERSITY: {
    id: idOf('port-merrin', 3),
    slug: 'port-merrin',
    name: 'University of Port Merrin',
    crest: 'UPM',
    accent: 'fern',
    parent: null,
    timeZone: 'Australia/Hobart',
    stageLabels: { RESIDENT: 'Registrar', ATTENDING: 'Consultant', EMERITUS: 'Emeritus consultant' },
    yearBegins: 2,
  },
};

/** First day of the academic year that begins in this calendar year. */
export function beginningOf(place: Place, year: number): Date {
  return new Date(Date.UTC(year, INSTITUTIONS[place].yearBegins - 1, 1));
}

/** Calendar year in which the academic year of `now` began. */
export function academicYear(place: Place, now: Date): number {
  const year = now.getUTCFullYear();
  return now < beginningOf(place, year) ? year - 1 : year;
}

/** Last academic year there that is over when the given one begins. */
export function yearBefore(next: { place: Place; year: number }, place: Place): number {
  return beginningOf(place, next.year) <= beginningOf(next.place, next.year) ? next.year - 1 : next.year - 2;
}
