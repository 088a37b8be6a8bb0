import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

export type SectionProps = {
  readonly title: string;
  /** Beside the title: one quiet link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A named part of a page. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
