const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** “22 Nov 2026, 21:04”, in the reader’s own time; a dash for never. */
export function whenWords(when: unknown): string {
  return typeof when === 'string' ? WHEN.format(new Date(when)) : '–';
}
