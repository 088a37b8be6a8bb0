const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** “14 Mar 2026” of an ISO date or moment. */
export function dayWords(iso: string): string {
  return day.format(new Date(iso));
}

/** “14 Mar 2026, 09:30” where the reader is. */
export function momentWords(iso: string): string {
  return moment.format(new Date(iso));
}
