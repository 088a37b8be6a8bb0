import { AppFrame } from '@chiron/ui';
import { Outlet, useLocation, useMatches } from 'react-router';
import { useViewer } from '../account';
import { Wordmark } from '../../page';
import { accentOf } from '../institution';
import { HeaderMenus } from './header-menus';
import { HeaderSearch } from './header-search';
import { navigationFor } from './navigation';
import { useStaffPlaces } from './use-staff-places';
import { OfflineNotice, useOnline } from './offline';
import { PlaceSwitch } from './place-switch';

/** A route’s `handle` may widen its page: `{ width: 'wide' }` for tables, `{ width: 'full' }` for a picture. */
export interface PageHandle {
  readonly width?: 'regular' | 'wide' | 'full';
}

function usePageWidth(): PageHandle['width'] {
  const handles = useMatches().map(({ handle }) => handle as PageHandle | undefined);
  return handles.findLast((handle) => handle?.width)?.width;
}

/** Header and navigation around every page behind the sign-in. */
export function AppShell() {
  const viewer = useViewer();
  const { pathname } = useLocation();
  const width = usePageWidth();
  const isOnline = useOnline();
  const { actingAt, staffRoles } = viewer;
  const places = useStaffPlaces(viewer);
  return (
    <AppFrame
      logo={<Wordmark />}
      place={actingAt && <PlaceSwitch />}
      accent={actingAt && staffRoles.length > 0 ? accentOf(actingAt) : undefined}
      search={pathname === '/people' ? undefined : <HeaderSearch />}
      actions={<HeaderMenus />}
      banner={isOnline ? undefined : <OfflineNotice />}
      navigation={navigationFor(viewer, pathname, places)}
      width={width}
    >
      <Outlet />
    </AppFrame>
  );
}
