import { Link, Name } from '@chiron/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import classes from './lineage-explorer.module.css';

export type LineageHeadingProps = {
  readonly name: string;
  readonly recent: readonly { readonly id: string; readonly name: string }[];
  readonly onFocus: (id: string) => void;
};

/** Whose lineage it is, and the people who were in focus before. */
export function LineageHeading({ name, recent }: LineageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useLocation().key === 'default';
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    // Only when the page opens; a new focus inside it leaves the keyboard where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
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
