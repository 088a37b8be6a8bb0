import { formatPeriod, type DatePrecision, type PartialDate } from '@chiron/domain/partial-date';

/** A partial date as the API tells it. */
export interface ToldDate {
  readonly on: string | null;
  readonly precision: Uppercase<DatePrecision>;
}

function asKnown({ on, precision }: ToldDate): PartialDate {
  return { on, precision: precision.toLowerCase() as DatePrecision };
}

/** “2019–2022”, “since 2011”; “years not recorded” when nothing is known. */
export function periodWords(started: ToldDate, ended: ToldDate): string {
  const period = formatPeriod(asKnown(started), asKnown(ended));
  if (period) return period;
  return ended.precision === 'OPEN' ? 'goes on' : 'years not recorded';
}

const FORMS: Record<'DAY' | 'MONTH' | 'YEAR', Intl.DateTimeFormatOptions> = {
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
};

/** “14 March 2024”, “March 2024” or “2024”: as much as is known. Null while there is no such day. */
export function dateWords({ on, precision }: ToldDate): string | null {
  if (on === null || precision === 'OPEN' || precision === 'UNKNOWN') return null;
  return new Intl.DateTimeFormat('en-GB', { ...FORMS[precision], timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}
