import type { Ref } from 'react';
import {
  Group,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field-frame';
import classes from './field.module.css';

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'type' | 'value' | 'defaultValue'
> &
  FieldWords & {
    readonly value: string;
    readonly rows?: number;
    readonly placeholder?: string;
    readonly className?: string;
    readonly areaRef?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text. With `maxLength` it shows how much is used. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    isOptional,
    value,
    rows = 4,
    placeholder,
    className,
    areaRef,
    maxLength,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      value={value}
      maxLength={maxLength}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(classes['field'], className)}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHint hint={hint} />
      <Group className={classes['control']}>
        <AriaTextArea
          ref={areaRef}
          rows={rows}
          placeholder={placeholder}
          className={classNames(classes['input'], classes['area'])}
        />
      </Group>
      {maxLength !== undefined && (
        <span className={classes['count']}>
          {value.length.toLocaleString('en')} of {maxLength.toLocaleString('en')} characters
        </span>
      )}
      <FieldProblem error={error} />
    </AriaTextField>
  );
}
