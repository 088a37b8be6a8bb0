import {
  SHARED_CATEGORIES,
  SHARING_PURPOSES,
  type SharedCategory,
  type SharingPurpose,
} from '@chiron/domain/visibility';
import { Checkbox, SelectField } from '@chiron/ui';
import classes from './sharing.module.css';
import { categoryWords, purposeWords } from './sharing-words';

export type PurposeFieldProps = {
  readonly purpose: SharingPurpose;
  readonly onChange: (purpose: SharingPurpose) => void;
};

const PURPOSES = SHARING_PURPOSES.map((value) => ({ value, label: purposeWords(value) }));

/** Agreement and consent must name the same purpose. */
export function PurposeField({ purpose, onChange }: PurposeFieldProps) {
  return (
    <SelectField
      label="Purpose"
      hint="Consent and agreement must name the same one."
      options={PURPOSES}
      value={purpose}
      onChange={onChange}
    />
  );
}

export type CategoriesFieldProps = {
  readonly categories: readonly SharedCategory[];
  readonly onChange: (categories: SharedCategory[]) => void;
};

/** What is shown; names always, since nothing is shown of nobody. */
export function CategoriesField({ categories, onChange }: CategoriesFieldProps) {
  return (
    <fieldset className={classes['categories']}>
      <legend className={classes['legend']}>What may be seen</legend>
      {SHARED_CATEGORIES.map((category) => (
        <Checkbox
          key={category}
          hint={categoryWords(category).hint}
          isSelected={categories.includes(category)}
          isDisabled={category === 'PEOPLE'}
          onChange={(isOn) => {
            onChange(SHARED_CATEGORIES.filter((one) => (one === category ? isOn : categories.includes(one))));
          }}
        >
          {categoryWords(category).label}
        </Checkbox>
      ))}
    </fieldset>
  );
}

export type InstitutionFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly error?: string;
  readonly onChange: (id: string) => void;
};

export function InstitutionField({ institutions, ...rest }: InstitutionFieldProps) {
  return (
    <SelectField
      {...rest}
      placeholder="Choose an institution"
      options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
