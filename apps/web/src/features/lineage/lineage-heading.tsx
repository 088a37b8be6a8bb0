import { Link, Name } from '@chiron/ui';
import { useRef } from 'react';
import { useFocusOnOpen } from '../../page';
import classes from './lineage-explorer.module.css';

export type LineageHeadingProps = {
  readonly name: string;
  readonly recent: readonly { readonly id: string; readonly name: string }[];
  readonly onFocus: (id: string) => void;
};

/** Whose lineage it is, and the people who were in focus before. */
export function LineageHeading({ name, recent }: LineageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnOpen(heading);
  return (
    <header className={classes['heading']}>
      <title>{`${name ? `Lineage of ${name}` : 'Lineage'} · Chiron`}</title>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        Lineage{name && ' of '}
        {name && <Name size="inherit">{name}</Name>}
      </h1>
      {recent.length > 0 && (
        <nav aria-label="Last in focus" className={classes['recent']}>
          <span className="type-meta">Last in focus</span>
          {recent.map(({ id, name: other }) => (
            <Link key={id} href={`/lineage/${id}`}>
              {other}
            </Link>
          ))}
        </nav>
      )}
    </header>
  );
}
