import { TextField } from '@chiron/ui';
import classes from './sharing.module.css';

interface Dates {
  readonly startsOn: string;
  readonly endsOn: string;
}

export type DatesFieldsProps = {
  readonly dates: Dates;
  readonly mistakes: Partial<Dates>;
  readonly onChange: (part: Partial<Dates>) => void;
};

/** First and last day, side by side where there is room. */
export function DatesFields({ dates, mistakes, onChange }: DatesFieldsProps) {
  return (
    <div className={classes['dates']}>
      <TextField
        label="First day"
        type="date"
        value={dates.startsOn}
        error={mistakes.startsOn}
        onChange={(startsOn) => {
          onChange({ startsOn });
        }}
      />
      <TextField
        label="Last day"
        isOptional
        type="date"
        value={dates.endsOn}
        error={mistakes.endsOn}
        onChange={(endsOn) => {
          onChange({ endsOn });
        }}
      />
    </div>
  );
}
