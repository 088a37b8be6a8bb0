import { IconButton, useTheme } from '@chiron/ui';
import { CircleUserRound } from 'lucide-react';
import { CoverButton } from '../session';
import { fetched, FetchedMenu } from './fetched-menu';
import { themeIcon } from './theme-icon';

const account = fetched(() => import('./account-menu').then(({ AccountMenu }) => AccountMenu));
const colours = fetched(() => import('./theme-menu').then(({ ThemeMenu }) => ThemeMenu));

/** Cover, colours and account, at the end of the header. */
export function HeaderMenus() {
  const { theme } = useTheme();
  return (
    <>
      <CoverButton />
      <FetchedMenu
        menu={colours}
        button={(reach) => <IconButton icon={themeIcon(theme)} label="Colours" aria-haspopup="menu" {...reach} />}
      />
      <FetchedMenu
        menu={account}
        button={(reach) => <IconButton icon={CircleUserRound} label="Account" aria-haspopup="menu" {...reach} />}
      />
    </>
  );
}
