import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { FieldLabel } from './field-frame';
import classes from './field.module.css';

export type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  readonly label: string;
  /** Keeps the label for screen readers only, where the magnifier says enough. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** `onSubmit` on Enter, `Esc` or the cross clears. */
export function SearchField({ label, isLabelHidden, placeholder, className, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField
      {...rest}
      aria-label={isLabelHidden ? label : undefined}
      className={classNames(classes['field'], classes['search'], className)}
    >
      {!isLabelHidden && <FieldLabel label={label} />}
      <Group className={classes['control']}>
        <span className={classes['lead']}>
          <Icon icon={Search} />
        </span>
        <Input ref={inputRef} placeholder={placeholder} className={classes['input']} />
        <Button className={classNames(classes['adjunct'], classes['clear'])}>
          <Icon icon={X} size={16} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
