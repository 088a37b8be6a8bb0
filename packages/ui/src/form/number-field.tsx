import { Minus, Plus } from 'lucide-react';
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field-frame';
import classes from './field.module.css';

export type NumberFieldProps = Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & { readonly className?: string };

/** A small number with a button to either side; typing works as well. Its value is `NaN` while empty. */
export function NumberField({ label, hint, error, isOptional, className, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(classes['field'], className)}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHint hint={hint} />
      <Group className={classNames(classes['control'], classes['narrow'])}>
        <Input className={classNames(classes['input'], 'tabular')} />
        <Button slot="decrement" className={classNames(classes['adjunct'], classes['stepper'])}>
          <Icon icon={Minus} size={16} />
        </Button>
        <Button slot="increment" className={classNames(classes['adjunct'], classes['stepper'])}>
          <Icon icon={Plus} size={16} />
        </Button>
      </Group>
      <FieldProblem error={error} />
    </AriaNumberField>
  );
}
