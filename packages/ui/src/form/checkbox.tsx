import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { FieldProblem } from './field-frame';
import classes from './choice.module.css';

export type CheckboxProps = Omit<CheckboxFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
  /** The words beside the box; without them give `aria-label`. */
  readonly children?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly className?: string;
};

export function Checkbox({ children, hint, error, className, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(classes['field'], className)}
    >
      <CheckboxButton className={classes['choice']}>
        {({ isIndeterminate }) => (
          <>
            <span className={classes['box']}>
              <Icon icon={isIndeterminate ? Minus : Check} size={16} />
            </span>
            {children && (
              <span className={classes['words']}>
                <span>{children}</span>
                {hint && <span className={classes['hint']}>{hint}</span>}
              </span>
            )}
          </>
        )}
      </CheckboxButton>
      <FieldProblem error={error} />
    </CheckboxField>
  );
}
