import type { Capability } from '@chiron/domain/permission';
import {
  Activity,
  Building2,
  Eye,
  FileUp,
  Handshake,
  KeyRound,
  Layers,
  LayoutDashboard,
  Library,
  LogIn,
  MailPlus,
  ScrollText,
  Settings2,
  ShieldAlert,
  Table2,
  UserCog,
} from 'lucide-react';
import type { Viewer } from '../account';
import type { Place, Places } from './navigation';

/** What staff and operators can open beyond everybody's places, by what they may do. */
export function staffPlaces(viewer: Viewer): Places[] {
  return [...staffSection(viewer), ...operatorSection(viewer)];
}

function operatorSection({ isOperator }: Viewer): Places[] {
  if (!isOperator) return [];
  const items = [
    { key: 'institutions', label: 'Institutions', href: '/operator/institutions', icon: Building2 },
    { key: 'health', label: 'Health', href: '/operator/health', icon: Activity },
    { key: 'operator-log', label: 'Operator log', href: '/operator/log', icon: ScrollText },
  ];
  return [{ key: 'operator', label: 'Installation', items }];
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

function staffSection({ actingAt, capabilities }: Viewer): Places[] {
  if (!actingAt) return [];
  const items = STAFF_PLACES.filter(({ opensTo }) => capabilities.includes(opensTo)).map(({ key, label, icon }) => ({
    key,
    label,
    icon,
    href: `/i/${actingAt.slug}/${key}`,
  }));
  return items.length > 0 ? [{ key: 'staff', label: 'Staff', items }] : [];
}
