import { Button, FilterBar, LinkButton, SelectField, TextField } from '@chiron/ui';
import classes from './audit-page.module.css';
import { actionWords } from './audit-words';
import { downloadAddress, type AuditFilter } from './use-audit-filter';

const ALL = 'all';

export type AuditFiltersProps = {
  readonly actions: readonly string[];
  readonly filter: AuditFilter;
  /** The name of the person whose acts alone are shown. */
  readonly who: string | undefined;
  readonly onChange: (part: Partial<AuditFilter>) => void;
};

/** What, when and by whom; the download follows the same filter. */
export function AuditFilters({ actions, filter, who, onChange }: AuditFiltersProps) {
  const options = [
    { value: ALL, label: 'Everything' },
    ...actions.map((action) => ({ value: action, label: actionWords(action) })),
  ];
  return (
    <FilterBar
      label="Filter the log"
      className={classes['filters']}
      end={
        <LinkButton href={downloadAddress(filter)} download="audit.csv">
          Download CSV
        </LinkButton>
      }
    >
      <SelectField
        label="What"
        options={options}
        value={filter.action || ALL}
        onChange={(action) => {
          onChange({ action: action === ALL ? '' : action });
        }}
      />
      <Day
        label="From"
        value={filter.from}
        onDay={(from) => {
          onChange({ from });
        }}
      />
      <Day
        label="To"
        value={filter.to}
        onDay={(to) => {
          onChange({ to });
        }}
      />
      {filter.who !== '' && (
        <Button
          onPress={() => {
            onChange({ who: '' });
          }}
        >
          {`Only ${who ?? 'one person'}. Show everyone`}
        </Button>
      )}
    </FilterBar>
  );
}

type DayProps = { readonly label: string; readonly value: string; readonly onDay: (day: string) => void };

/** A day takes effect when it is whole: the browser's input is empty until then. */
function Day({ label, value, onDay }: DayProps) {
  return <TextField label={label} type="date" value={value} onChange={onDay} />;
}
