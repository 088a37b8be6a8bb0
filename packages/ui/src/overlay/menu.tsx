import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './menu.module.css';

export type MenuEntry = {
  readonly key: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** A second line. */
  readonly detail?: string;
  readonly onSelect?: () => void;
  readonly href?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
};

export type MenuProps = {
  readonly label: string;
  /** A Button or IconButton without `onPress`. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  /** For a menu whose code was fetched because its trigger was pressed. */
  readonly isDefaultOpen?: boolean;
};

export function Menu({ label, trigger, entries, align = 'start', isDefaultOpen }: MenuProps) {
  return (
    <MenuTrigger defaultOpen={isDefaultOpen}>
      {trigger}
      <Popover placement={align === 'start' ? 'bottom start' : 'bottom end'} offset={4} className={classes['popover']}>
        <AriaMenu aria-label={label} className={classes['menu']}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.key}
              id={entry.key}
              textValue={entry.label}
              href={entry.href}
              onAction={entry.onSelect}
              isDisabled={entry.isDisabled}
              className={classNames(classes['entry'], entry.isDanger && classes['danger'])}
            >
              {entry.icon && <Icon icon={entry.icon} />}
              <Text slot="label" className={classes['words']}>
                <span>{entry.label}</span>
                {entry.detail && <span className={classes['detail']}>{entry.detail}</span>}
              </Text>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
