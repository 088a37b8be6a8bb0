import { lazy, Suspense, useState, type ReactNode } from 'react';
import { classNames } from '../theme/class-names';
import { AppHeader, type AppHeaderProps } from './app-header';
import { BottomBar } from './bottom-bar';
import type { NavigationSection } from './navigation';
import { NavigationList } from './navigation-list';
import { MAIN_ID, SkipLink } from './skip-link';
import classes from './app-frame.module.css';

export type AppFrameProps = AppHeaderProps & {
  /** Empty before signing in: then neither side navigation nor bottom bar is drawn. */
  readonly navigation?: readonly NavigationSection[];
  readonly navigationLabel?: string;
  /** `wide` is 1600 px, for tables and charts; `full` leaves width and padding to the page. */
  readonly width?: 'regular' | 'wide' | 'full';
  readonly children: ReactNode;
};

// Most visits open no sheet, so its code waits until one does.
const NavigationSheet = lazy(() => import('./navigation-sheet'));

/**
 * Header, navigation and the page's `main`. Navigation is a column from 1024 px, a bottom bar below 640 px, and behind a
 * button between the two.
 */
export function AppFrame(props: AppFrameProps) {
  const { navigation = [], navigationLabel = 'Main', width = 'regular', children, ...header } = props;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [wasMenuOpened, setMenuOpened] = useState(false);
  const hasNavigation = navigation.length > 0;
  const openMenu = () => {
    setMenuOpened(true);
    setMenuOpen(true);
  };
  return (
    <div className={classNames(classes['frame'], hasNavigation && classes['navigable'])}>
      <SkipLink />
      <AppHeader {...header} onOpenNavigation={hasNavigation ? openMenu : undefined} />
      {hasNavigation && (
        <aside className={classes['side']}>
          <NavigationList label={navigationLabel} sections={navigation} />
        </aside>
      )}
      <main id={MAIN_ID} tabIndex={-1} className={classNames(classes['main'], classes[width])}>
        {children}
      </main>
      {hasNavigation && (
        <BottomBar label={navigationLabel} sections={navigation} isMoreOpen={isMenuOpen} onMore={openMenu} />
      )}
      {wasMenuOpened && (
        <Suspense>
          <NavigationSheet
            label={navigationLabel}
            sections={navigation}
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
          />
        </Suspense>
      )}
    </div>
  );
}
