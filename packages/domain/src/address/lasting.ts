import type { AddressKind } from './address';

/** How long before the end of an affiliation a lasting address is asked for. */
export const REMIND_DAYS = 90;

export interface Standing {
  /** When each affiliation ends; null for one that goes on. */
  readonly ends: readonly (Date | null)[];
  readonly kinds: readonly AddressKind[];
}

/** Whether an account would be lost with its last affiliation: it ends soon or has ended, and no address outlives it. */
export function lacksLastingAddress({ ends, kinds }: Standing, now: Date): boolean {
  if (kinds.includes('PERSONAL') || ends.length === 0) return false;
  const soon = now.getTime() + REMIND_DAYS * 24 * 60 * 60 * 1000;
  return ends.every((end) => end !== null && end.getTime() <= soon);
}
