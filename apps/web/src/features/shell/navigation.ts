import type { NavigationItem, NavigationSection } from '@chiron/ui';
import { FileUp, GitFork, House, KeyRound, Library, MailPlus, ScrollText, Search, Table2, UsersRound } from 'lucide-react';
import type { Capability } from '@chiron/domain/permission';
import type { Viewer } from '../account';

type Place = Omit<NavigationItem, 'isCurrent'>;

/** The places that this viewer can open, the one at `pathname` marked: the longest address that it begins with. */
export function navigationFor(viewer: Viewer, pathname: string): NavigationSection[] {
  const sections = [{ key: 'own', items: ownPlaces(viewer) }, ...staffSection(viewer)];
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
  if (may('mentorships.read')) {
    items.push({ key: 'roster', label: 'Mentorship roster', href: `${at}/mentorships`, icon: Table2 });
  }
  if (may('people.read')) {
    items.push({ key: 'records', label: 'People roster', href: `${at}/people`, icon: Library });
  }
  if (may('people.invite')) {
    items.push({ key: 'invitations', label: 'Invitations', href: `${at}/invitations`, icon: MailPlus });
  }
  if (may('import.run')) {
    items.push({ key: 'import', label: 'Import', href: `${at}/people/import`, icon: FileUp });
  }
  if (may('clients.manage')) {
    items.push({ key: 'clients', label: 'API clients', href: `${at}/clients`, icon: KeyRound });
  }
  if (may('institution.configure')) {
    items.push({ key: 'sign-on', label: 'Signing in', href: `${at}/sign-on`, icon: KeyRound });
  }
  if (may('audit.read')) {
    items.push({ key: 'audit', label: 'Audit log', href: `${at}/audit`, icon: ScrollText });
  }
  return items.length > 0 ? [{ key: 'staff', label: 'Staff', items }] : [];
}

function isWithin(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/';
  if (href.startsWith('/lineage/')) return pathname.startsWith('/lineage/');
  return pathname === href || pathname.startsWith(`${href}/`);
}
