import { ChevronDown, CircleAlert } from 'lucide-react';
import { useId, type Ref } from 'react';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import type { FieldWords } from './field-frame';
import classes from './field.module.css';

export type SelectOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly isDisabled?: boolean;
};

export type SelectFieldProps<V extends string> = FieldWords & {
  readonly options: readonly SelectOption<V>[];
  /** `''` when nothing is chosen yet. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  /** The first, empty line, such as “Choose a stage”. Without it the first option stands. */
  readonly placeholder?: string;
  readonly id?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly className?: string;
  readonly selectRef?: Ref<HTMLSelectElement>;
};

/** One of a list, with the browser's own picker: the best there is on a phone. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, error, isOptional, options, value, onChange, placeholder, className, selectRef } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const described = classNames(hint ? `${id}-hint` : '', error ? `${id}-error` : '');
  return (
    <div className={classNames(classes['field'], className)}>
      <label htmlFor={id} className={classes['label']}>
        {label}
        {isOptional && <span className={classes['optional']}> (optional)</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </span>
      )}
      <span className={classNames(classes['control'], classes['selectControl'])}>
        <select
          id={id}
          ref={selectRef}
          name={props.name}
          value={value}
          disabled={props.isDisabled}
          required={props.isRequired}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={classNames(classes['input'], classes['select'])}
        >
          {placeholder !== undefined && (
            <option value="" disabled={props.isRequired}>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon icon={ChevronDown} className={classes['selectArrow']} />
      </span>
      {error && (
        <span id={`${id}-error`} className={classes['error']}>
          <Icon icon={CircleAlert} size={16} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}
