import { Search } from 'lucide-react';
import { ComboBox, Group, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field-frame';
import fieldClasses from './field.module.css';
import classes from './search-picker.module.css';

export type Candidate = {
  readonly key: string;
  readonly label: string;
  /** A second line that tells two of the same name apart. */
  readonly detail?: string;
};

export type SearchPickerProps = FieldWords & {
  /** What is typed; the caller searches for it and gives `candidates`. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly candidates: readonly Candidate[];
  readonly onPick: (key: string) => void;
  /** Shown in the list when there is no candidate: “No one by that name.” */
  readonly emptyText?: string;
  readonly isLoading?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
};

/** A search whose answers drop down and can be picked by keyboard or touch. The caller does the searching. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, hint, error, isOptional, query, onQueryChange, candidates, onPick, className } = props;
  return (
    <ComboBox
      aria-label={props.isLabelHidden ? label : undefined}
      items={candidates}
      inputValue={query}
      onInputChange={onQueryChange}
      value={null}
      onChange={(key) => {
        if (key !== null) onPick(String(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={query.trim() !== ''}
      allowsCustomValue
      menuTrigger="input"
      isDisabled={props.isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClasses['field'], className)}
    >
      {!props.isLabelHidden && <FieldLabel label={label} isOptional={isOptional} />}
      <FieldHint hint={hint} />
      <Group className={fieldClasses['control']}>
        <span className={fieldClasses['lead']}>
          <Icon icon={Search} />
        </span>
        <Input placeholder={props.placeholder} className={fieldClasses['input']} />
      </Group>
      <FieldProblem error={error} />
      <Popover offset={4} className={classes['popover']}>
        <ListBox<Candidate>
          className={classes['list']}
          renderEmptyState={() => (
            <p className={classes['empty']}>{props.isLoading ? 'Searching' : (props.emptyText ?? 'Nothing found.')}</p>
          )}
        >
          {(candidate) => (
            <ListBoxItem id={candidate.key} textValue={candidate.label} className={classes['option']}>
              <Text slot="label">{candidate.label}</Text>
              {candidate.detail && (
                <Text slot="description" className={classes['detail']}>
                  {candidate.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
