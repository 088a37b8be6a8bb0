import { toGlobalId } from '@chiron/domain/ids';
import type { Reading } from './reading';

export const personId = (id: string) => toGlobalId('Person', id);

export const hostedId = (type: 'Mentorship' | 'Import', { id, institutionId }: { id: string; institutionId: string }) =>
  toGlobalId(type, id, institutionId);

/** About so many of them, spread evenly; each asker is given others, so that all of them together ask for all. */
export function someOf<T>(things: readonly T[], count: number, { standing }: Reading): T[] {
  const every = Math.max(1, Math.floor(things.length / count));
  const offset = [...standing.label].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % every;
  return things.filter((_, n) => n % every === offset);
}
