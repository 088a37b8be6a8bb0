import type { NavigationItem, NavigationSection } from '@chiron/ui';
import {
  Activity,
  Building2,
  Eye,
  FileUp,
  GitFork,
  Handshake,
  House,
  KeyRound,
  Layers,
  LayoutDashboard,
  Library,
  LogIn,
  MailPlus,
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

/** Places of an institution's staff, below `/i/:slug`, in their order. */
const STAFF_PLACES: readonly (Omit<Place, 'href'> & { readonly opensTo: Capability })[] = [
  { key: 'overview', label: 'Overview', icon: LayoutDashboard, opensTo: 'totals.read' },
  { key: 'mentorships', label: 'Mentorship roster', icon: Table2, opensTo: 'mentorships.read' },
  { key: 'people', label: 'People roster', icon: Library, opensTo: 'people.read' },
  { key: 'programs', label: 'Programs', icon: Layers, opensTo: 'programs.read' },
  { key: 'invitations', label: 'Invitations', icon: MailPlus, opensTo: 'people.invite' },
  { key: 'people/import', label: 'Import', icon: FileUp, opensTo: 'import.run' },
  { key: 'reports', label: 'Reports', icon: ShieldAlert, opensTo: 'reports.handle' },
  { key: 'staff', label: 'Staff', icon: UserCog, opensTo: 'roles.grant' },
  { key: 'sign-on', label: 'Signing in', icon: LogIn, opensTo: 'institution.configure' },
  { key: 'clients', label: 'API clients', icon: KeyRound, opensTo: 'clients.manage' },
  { key: 'sharing', label: 'Sharing', icon: Handshake, opensTo: 'sharing.manage' },
  { key: 'disclosures', label: 'Disclosures', icon: Eye, opensTo: 'disclosures.read' },
  { key: 'audit', label: 'Audit log', icon: ScrollText, opensTo: 'audit.read' },
  { key: 'settings', label: 'Settings', icon: Settings2, opensTo: 'institution.configure' },
];

function staffSection({ actingAt, capabilities }: Viewer): { key: string; label: string; items: Place[] }[] {
  if (!actingAt) return [];
  const items = STAFF_PLACES.filter(({ opensTo }) => capabilities.includes(opensTo)).map(({ key, label, icon }) => ({
    key,
    label,
    icon,
    href: `/i/${actingAt.slug}/${key}`,
  }));
  return items.length > 0 ? [{ key: 'staff', label: 'Staff', items }] : [];
}

function isWithin(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/';
  if (href.startsWith('/lineage/')) return pathname.startsWith('/lineage/');
  return pathname === href || pathname.startsWith(`${href}/`);
}
