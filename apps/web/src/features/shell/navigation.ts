import type { NavigationItem, NavigationSection } from '@chiron/ui';
import {
  Activity,
  Building2,
  FileUp,
  GitFork,
  House,
  Layers,
  LayoutDashboard,
  Library,
  ScrollText,
  Search,
  Settings2,
  ShieldAlert,
  Table2,
  UserCog,
  UsersRound,
} from 'lucide-react';
import type { Capability } from '@chiron/domain/permission';
import type { Viewer } from '../account';

type Place = Omit<NavigationItem, 'isCurrent'>;

/** The places that this viewer can open, the one at `pathname` marked: the longest address that it begins with. */
export function navigationFor(viewer: Viewer, pathname: string): NavigationSection[] {
  const sections = [...ownSection(viewer), ...staffSection(viewer), ...operatorSection(viewer)];
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
function ownSection(viewer: Viewer): { key: string; items: Place[] }[] {
  return viewer.isOperator && !viewer.actingAt ? [] : [{ key: 'own', items: ownPlaces(viewer) }];
}

function operatorSection({ isOperator }: Viewer): { key: string; label: string; items: Place[] }[] {
  if (!isOperator) return [];
  const items = [
    { key: 'institutions', label: 'Institutions', href: '/operator/institutions', icon: Building2 },
    { key: 'health', label: 'Health', href: '/operator/health', icon: Activity },
    { key: 'operator-log', label: 'Operator log', href: '/operator/log', icon: ScrollText },
  ];
  return [{ key: 'operator', label: 'Installation', items }];
}

function ownPlaces({ person }: Viewer): Place[] {
  return [
    { key: 'home', label: 'Home', href: '/', icon: House },
    { key: 'mentorships', label: 'Mentorships', href: '/mentorships', icon: UsersRound },
    { key: 'people', label: 'People', href: '/people', icon: Search },
    { key: 'lineage', label: 'Lineage', href: `/lineage/${person.id}`, icon: GitFork },
  ];
}

function staffSection({ actingAt, capabilities }: Viewer): { key: string; label: string; items: Place[] }[] {
  if (!actingAt) return [];
  const may = (capability: Capability) => capabilities.includes(capability);
  const at = `/i/${actingAt.slug}`;
  const items: Place[] = [];
  if (may('totals.read')) {
    items.push({ key: 'overview', label: 'Overview', href: `${at}/overview`, icon: LayoutDashboard });
  }
  if (may('mentorships.read')) {
    items.push({ key: 'roster', label: 'Mentorship roster', href: `${at}/mentorships`, icon: Table2 });
  }
  if (may('people.read')) {
    items.push({ key: 'records', label: 'People roster', href: `${at}/people`, icon: Library });
  }
  if (may('import.run')) {
    items.push({ key: 'import', label: 'Import', href: `${at}/people/import`, icon: FileUp });
  }
  if (may('programs.read')) items.push({ key: 'programs', label: 'Programs', href: `${at}/programs`, icon: Layers });
  if (may('reports.handle')) items.push({ key: 'reports', label: 'Reports', href: `${at}/reports`, icon: ShieldAlert });
  if (may('roles.grant')) items.push({ key: 'staff', label: 'Staff', href: `${at}/staff`, icon: UserCog });
  if (may('institution.configure')) {
    items.push({ key: 'settings', label: 'Settings', href: `${at}/settings`, icon: Settings2 });
  }
  return items.length > 0 ? [{ key: 'staff', label: 'Staff', items }] : [];
}

function isWithin(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/';
  if (href.startsWith('/lineage/')) return pathname.startsWith('/lineage/');
  return pathname === href || pathname.startsWith(`${href}/`);
}
