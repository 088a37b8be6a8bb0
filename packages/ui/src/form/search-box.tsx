import { Search } from 'lucide-react';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './field.module.css';

export type SearchBoxProps = {
  /** For screen readers; the magnifier says it to the others. */
  readonly label: string;
  readonly placeholder?: string;
  /** What was typed, when it is sent; the box is empty again then. */
  readonly onSearch: (text: string) => void;
};

/** A search that is sent with Enter. The browser's own field: it is on every page, and must cost next to nothing. */
export function SearchBox({ label, placeholder, onSearch }: SearchBoxProps) {
  return (
    <form
      className={classNames(classes['field'], classes['search'])}
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('search');
        event.currentTarget.reset();
        if (typeof text === 'string') onSearch(text);
      }}
    >
      <div className={classes['control']}>
        <span className={classes['lead']}>
          <Icon icon={Search} />
        </span>
        <input type="search" name="search" aria-label={label} placeholder={placeholder} className={classes['input']} />
      </div>
    </form>
  );
}
