import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import classes from './choice.module.css';

export type SwitchProps = Omit<SwitchFieldProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string;
};

/** On or off, taking effect at once; inside a form that is sent later, use a Checkbox. */
export function Switch({ children, hint, className, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={classNames(classes['field'], className)}>
      <SwitchButton className={classes['choice']}>
        <span className={classes['track']} />
        <span className={classes['words']}>
          <span>{children}</span>
          {hint && <span className={classes['hint']}>{hint}</span>}
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
