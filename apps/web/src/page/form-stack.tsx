import { Form } from '@chiron/ui';
import type { ReactNode } from 'react';
import classes from './form-stack.module.css';

export type FormStackProps = {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** Fields one below the other; sending them stays on the page. */
export function FormStack({ label, onSubmit, children }: FormStackProps) {
  return (
    <Form
      aria-label={label}
      className={classes['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </Form>
  );
}

/** Buttons beside one another. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={classes['actions']}>{children}</div>;
}
