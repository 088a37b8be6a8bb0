import { Eye, EyeOff } from 'lucide-react';
import { useState, type Ref } from 'react';
import {
  Group,
  Input,
  TextField as AriaTextField,
  ToggleButton,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field-frame';
import classes from './field.module.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string;
    /** For `type="password"`: adds a button that shows what was typed. */
    readonly canReveal?: boolean;
    readonly className?: string;
    readonly inputRef?: Ref<HTMLInputElement>;
  };

/** One line of text; `type="date"` gives the browser's own date input, whose value is `2026-07-01`. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, isOptional, placeholder, canReveal, className, inputRef, type, ...rest } = props;
  const [isRevealed, setRevealed] = useState(false);
  return (
    <AriaTextField
      {...rest}
      type={canReveal && isRevealed ? 'text' : type}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(classes['field'], className)}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHint hint={hint} />
      <Group className={classes['control']}>
        <Input ref={inputRef} placeholder={placeholder} className={classes['input']} />
        {canReveal && (
          <ToggleButton
            isSelected={isRevealed}
            onChange={setRevealed}
            aria-label={`Show ${label.toLowerCase()}`}
            className={classes['adjunct']}
          >
            <Icon icon={isRevealed ? EyeOff : Eye} />
          </ToggleButton>
        )}
      </Group>
      <FieldProblem error={error} />
    </AriaTextField>
  );
}
