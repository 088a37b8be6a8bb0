import { Link as AriaLink } from 'react-aria-components';
import { Icon } from '../theme/icon';
import type { NavigationItem, NavigationSection } from './navigation';
import classes from './navigation-list.module.css';

export type NavigationListProps = {
  readonly label: string;
  readonly sections: readonly NavigationSection[];
  readonly onNavigate?: () => void;
};

/** The app's places as a list; the current one is marked in words for assistive technology as well. */
export function NavigationList({ label, sections, onNavigate }: NavigationListProps) {
  return (
    <nav aria-label={label} className={classes['navigation']}>
      {sections.map((section) => (
        <div key={section.key} className={classes['section']}>
          {section.label && <p className={classes['heading']}>{section.label}</p>}
          <ul role="list" aria-label={section.label} className={classes['list']}>
            {section.items.map((item) => (
              <li key={item.key}>
                <NavigationLink item={item} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavigationLink({ item, onNavigate }: { readonly item: NavigationItem; readonly onNavigate?: () => void }) {
  return (
    <AriaLink
      href={item.href}
      onPress={onNavigate}
      aria-current={item.isCurrent ? 'page' : undefined}
      className={classes['link']}
    >
      <Icon icon={item.icon} />
      <span className={classes['label']}>{item.label}</span>
      {Boolean(item.count) && <span className={classes['count']}>{item.count}</span>}
    </AriaLink>
  );
}
