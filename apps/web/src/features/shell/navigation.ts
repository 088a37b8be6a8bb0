import type { NavigationItem, NavigationSection } from '@chiron/ui';
import { GitFork, House, Search, UsersRound } from 'lucide-react';
import type { Viewer } from '../account';

export type Place = Omit<NavigationItem, 'isCurrent'>;

export interface Places {
  readonly key: string;
  readonly label?: string;
  readonly items: Place[];
}

/**
 * The places that this viewer can open, the one at `pathname` marked: the longest address that it begins with. Those of
 * staff and operators are given: most people never fetch them.
 */
export function navigationFor(viewer: Viewer, pathname: string, more: readonly Places[] = []): NavigationSection[] {
  const sections = [...ownSection(viewer), ...more];
  const current = sections
    .flatMap(({ items }) => items)
    .map(({ href }) => href)
    .filter((href) => isWithin(pathname, href))
    .sort((a, b) => b.length - a.length)[0];
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, isCurrent: item.href === current })),
  }));
}

/** An operator who belongs to no institution has no people, and so no places of their own. */
function ownSection(viewer: Viewer): Places[] {
  return viewer.isOperator && !viewer.actingAt ? [] : [{ key: 'own', items: ownPlaces(viewer) }];
}

function ownPlaces({ person }: Viewer): Place[] {
  return [
    { key: 'home', label: 'Home', href: '/', icon: House },
    { key: 'mentorships', label: 'Mentorships', href: '/mentorships', icon: UsersRound },
    { key: 'people', label: 'People', href: '/people', icon: Search },
    { key: 'lineage', label: 'Lineage', href: `/lineage/${person.id}`, icon: GitFork },
  ];
}

function isWithin(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/';
  if (href.startsWith('/lineage/')) return pathname.startsWith('/lineage/');
  return pathname === href || pathname.startsWith(`${href}/`);
}
