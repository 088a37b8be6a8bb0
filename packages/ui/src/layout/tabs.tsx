import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import classes from './tabs.module.css';

export type TabItem = {
  readonly key: string;
  readonly label: string;
  /** Makes the tab a link, for tabs that have an address of their own. */
  readonly href?: string;
  readonly count?: number;
};

export type TabsProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect?: (key: string) => void;
  /** The panel of the selected tab; with routes, the router's outlet. */
  readonly children: ReactNode;
  readonly className?: string;
};

/** Arrow keys move between tabs and select; on a phone the tabs are a list of two columns. */
export function Tabs({ label, items, selected, onSelect, children, className }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect?.(String(key))}
      className={classNames(classes['tabs'], className)}
    >
      <TabList aria-label={label} className={classes['list']}>
        {items.map((item) => (
          <Tab key={item.key} id={item.key} href={item.href} className={classes['tab']}>
            {item.label}
            {item.count !== undefined && <span className={classes['count']}>{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={selected} className={classes['panel']}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
