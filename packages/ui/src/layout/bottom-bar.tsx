import { Ellipsis } from 'lucide-react';
import { Button, Link as AriaLink } from 'react-aria-components';
import { Icon } from '../theme/icon';
import { bottomBar, type NavigationSection } from './navigation';
import classes from './bottom-bar.module.css';

export type BottomBarProps = {
  readonly label: string;
  readonly sections: readonly NavigationSection[];
  readonly isMoreOpen: boolean;
  readonly onMore: () => void;
};

export function BottomBar({ label, sections, isMoreOpen, onMore }: BottomBarProps) {
  const { items, hasMore } = bottomBar(sections);
  return (
    <nav aria-label={label} className={classes['bar']}>
      <ul role="list" className={classes['list']}>
        {items.map((item) => (
          <li key={item.key} className={classes['place']}>
            <AriaLink
              href={item.href}
              aria-label={item.shortLabel && item.label}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={classes['item']}
            >
              <span className={classes['sign']}>
                <Icon icon={item.icon} />
                {Boolean(item.count) && <span className={classes['count']}>{item.count}</span>}
              </span>
              <span className={classes['label']}>{item.shortLabel ?? item.label}</span>
            </AriaLink>
          </li>
        ))}
        {hasMore && (
          <li className={classes['place']}>
            <Button aria-expanded={isMoreOpen} className={classes['item']} onPress={onMore}>
              <span className={classes['sign']}>
                <Icon icon={Ellipsis} />
              </span>
              <span className={classes['label']}>More</span>
            </Button>
          </li>
        )}
      </ul>
    </nav>
  );
}
