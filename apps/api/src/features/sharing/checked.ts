import { SHARED_CATEGORIES, type SharedCategory } from '@chiron/domain/visibility';
import { badInput } from '../../platform/graphql';

/** Categories once each, in order; PEOPLE is always among them, since nothing is shown of nobody. */
export function checkedCategories(categories: readonly SharedCategory[]): SharedCategory[] {
  if (!categories.includes('PEOPLE'))
    throw badInput('categories', 'Include PEOPLE: without names, nothing else can be shown.');
  return SHARED_CATEGORIES.filter((category) => categories.includes(category));
}

/** A calendar day, as 2026-09-30. */
export function checkedDay(field: string, text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw badInput(field, 'Write a day of the calendar as 2026-09-30.');
  return text;
}
