import type { ReactNode } from 'react';
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field-frame';
import classes from './choice.module.css';

export type RadioOption<V extends string> = {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean;
};

export type RadioGroupProps<V extends string> = Omit<
  AriaRadioGroupProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'value' | 'defaultValue' | 'onChange' | 'orientation'
> &
  FieldWords & {
    readonly options: readonly RadioOption<V>[];
    /** `null` while nothing is chosen. */
    readonly value: V | null;
    readonly onChange: (value: V) => void;
    /** Options beside one another, for two or three short ones. */
    readonly isInline?: boolean;
    readonly className?: string;
  };

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, hint, error, isOptional, options, onChange, isInline, className, ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      orientation={isInline ? 'horizontal' : 'vertical'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      onChange={(value) => {
        const chosen = options.find((option) => option.value === value);
        if (chosen) onChange(chosen.value);
      }}
      className={classNames(classes['group'], isInline && classes['inline'], className)}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHint hint={hint} />
      <div className={classes['options']}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} isDisabled={option.isDisabled}>
            <RadioButton className={classes['choice']}>
              <span className={classes['dot']} />
              <span className={classes['words']}>
                <span>{option.label}</span>
                {option.hint && <span className={classes['hint']}>{option.hint}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldProblem error={error} />
    </AriaRadioGroup>
  );
}
