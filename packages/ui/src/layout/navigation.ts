import type { LucideIcon } from 'lucide-react';

export type NavigationItem = {
  readonly key: string;
  readonly label: string;
  /** For the bottom bar of a phone: one short word, contained in the label. */
  readonly shortLabel?: string;
  readonly href: string;
  readonly icon: LucideIcon;
  readonly isCurrent?: boolean;
  /** How many things wait there; shown and read after the label. */
  readonly count?: number;
};

export type NavigationSection = {
  readonly key: string;
  /** Written above the section, when there are several. */
  readonly label?: string;
  readonly items: readonly NavigationItem[];
};

const BAR_PLACES = 5;

/** What fits a phone's bottom bar: all five, or four and the button that opens the rest. */
export function bottomBar(sections: readonly NavigationSection[]) {
  const items = sections.flatMap((section) => section.items);
  if (items.length <= BAR_PLACES) return { items, hasMore: false };
  return { items: items.slice(0, BAR_PLACES - 1), hasMore: true };
}
