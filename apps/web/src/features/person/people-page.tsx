import { searchable } from '@chiron/domain/search';
import { EmptyState, SearchField } from '@chiron/ui';
import { Page } from '../../page';
import { useViewer } from '../account';
import { FoundPeople } from './found-people';
import classes from './people-page.module.css';
import { usePeopleSearch } from './use-people-search';

const FEWEST_LETTERS = 2;

/** Finds a person by name; staff see everyone of their institution before they type. */
export function PeoplePage() {
  const { capabilities, actingAt } = useViewer();
  const { typed, setTyped, asked } = usePeopleSearch();
  const isStaff = capabilities.includes('people.read');
  const isLongEnough = searchable(asked).length >= FEWEST_LETTERS;
  const showsEverybody = isStaff && asked === '';
  return (
    <Page
      title="People"
      lead={isStaff && actingAt ? `Everyone ${actingAt.name} records, and whoever is shared with you.` : undefined}
    >
      <search className={classes['search']}>
        <SearchField
          label="Find a person by name"
          placeholder="Part of a name; spelling may be rough"
          value={typed}
          onChange={setTyped}
          maxLength={100}
        />
      </search>
      {isLongEnough || showsEverybody ? (
        <FoundPeople search={showsEverybody ? null : asked} />
      ) : (
        <EmptyState>
          {asked === ''
            ? 'Whom are you looking for? Two letters of a name are enough.'
            : 'Type at least two letters of the name.'}
        </EmptyState>
      )}
    </Page>
  );
}
