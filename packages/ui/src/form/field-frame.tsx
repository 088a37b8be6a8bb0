import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from '../theme/icon';
import classes from './field.module.css';

/** What every field has in common. */
export type FieldWords = {
  readonly label: string;
  /** Said before the person types: a format, or why we ask. */
  readonly hint?: ReactNode;
  /** Said after; its presence marks the field as wrong. */
  readonly error?: string;
  /** Adds “optional” to the label. */
  readonly isOptional?: boolean;
};

export function FieldLabel({ label, isOptional }: Pick<FieldWords, 'label' | 'isOptional'>) {
  return (
    <Label className={classes['label']}>
      {label}
      {isOptional && <span className={classes['optional']}> (optional)</span>}
    </Label>
  );
}

export function FieldHint({ hint }: Pick<FieldWords, 'hint'>) {
  if (!hint) return null;
  return (
    <Text slot="description" className={classes['hint']}>
      {hint}
    </Text>
  );
}

export function FieldProblem({ error }: Pick<FieldWords, 'error'>) {
  return (
    <FieldError className={classes['error']}>
      {({ validationErrors }) => (
        <>
          <Icon icon={CircleAlert} size={16} />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}
