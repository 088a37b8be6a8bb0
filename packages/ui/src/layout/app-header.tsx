import { Menu as MenuIcon, Search } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { IconButton } from '../action/icon-button';
import { accentColour, type Accent } from '../theme/accent';
import classes from './app-frame.module.css';

export type AppHeaderProps = {
  /** Left in the header, usually a link home. */
  readonly logo: ReactNode;
  /** Where one is working, beside the logo: a crest and a name. */
  readonly place?: ReactNode;
  /** Draws a 4 px bar in this accent above the header. */
  readonly accent?: Accent;
  /** A search field; on a phone it waits behind a button. */
  readonly search?: ReactNode;
  /** Right in the header: a few icon buttons and the account menu. */
  readonly actions?: ReactNode;
  /** A line across the page under the header, such as “You’re offline.” */
  readonly banner?: ReactNode;
};

type Props = AppHeaderProps & { readonly onOpenNavigation?: () => void };

export function AppHeader({ logo, place, accent, search, actions, banner, onOpenNavigation }: Props) {
  const [isSearching, setSearching] = useState(false);
  const searchSlot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSearching) searchSlot.current?.querySelector('input')?.focus();
  }, [isSearching]);
  return (
    <header className={classes['header']}>
      {accent && <div className={classes['accent']} style={{ backgroundColor: accentColour(accent) }} />}
      <div className={classes['bar']}>
        {onOpenNavigation && (
          <IconButton
            icon={MenuIcon}
            label="Open navigation"
            className={classes['menuButton']}
            onPress={onOpenNavigation}
          />
        )}
        <div className={classes['logo']}>{logo}</div>
        {place && <div className={classes['place']}>{place}</div>}
        <div ref={searchSlot} className={classes['search']} data-open={isSearching || undefined}>
          {search}
        </div>
        <div className={classes['actions']}>
          {search && (
            <IconButton
              icon={Search}
              label="Search"
              aria-expanded={isSearching}
              className={classes['searchButton']}
              onPress={() => {
                setSearching(!isSearching);
              }}
            />
          )}
          {actions}
        </div>
      </div>
      {banner && <div className={classes['banner']}>{banner}</div>}
    </header>
  );
}
