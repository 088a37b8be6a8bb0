import type { ReactNode } from 'react';
import classes from './facts.module.css';

export type Fact = {
  readonly label: string;
  /** Nothing is drawn for what is not known. */
  readonly value: ReactNode;
};

/** What is known, as terms and their values between hairlines. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes['facts']}>
      {known.map(({ label, value }) => (
        <div key={label} className={classes['fact']}>
          <dt className={classes['term']}>{label}</dt>
          <dd className={classes['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
