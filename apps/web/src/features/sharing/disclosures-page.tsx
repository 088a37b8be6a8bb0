import { useQuery } from '@apollo/client/react';
import { FilterBar, Skeleton, TextField } from '@chiron/ui';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql';
import { Answered, Page, usePageAddress } from '../../page';
import { StaffOnly } from '../institution';
import { DISCLOSURES_A_PAGE, DisclosureTable } from './disclosure-table';
import classes from './sharing.module.css';

const DISCLOSURES_PAGE = graphql(`
  query DisclosuresPage($first: Int!, $after: String, $from: String, $to: String) {
    disclosures(first: $first, after: $after, from: $from, to: $to) {
      ...DisclosureTable_page @unmask
    }
  }
`);

/** Whose records others saw through agreements, for staff who answer for it. */
export function DisclosuresPage() {
  return (
    <StaffOnly capability="disclosures.read">
      {({ name }) => (
        <Page
          title="Disclosures"
          lead={`Each look of another institution at a student’s record of ${name}. Once an hour for the same eyes.`}
        >
          <Disclosures />
        </Page>
      )}
    </StaffOnly>
  );
}

function Disclosures() {
  const [search, setSearch] = useSearchParams();
  const { after } = usePageAddress();
  const dates = { from: search.get('from') ?? '', to: search.get('to') ?? '' };
  const change = (part: Partial<typeof dates>) => {
    const given = Object.entries({ ...dates, ...part }).filter(([, day]) => day !== '');
    setSearch(Object.fromEntries(given), { replace: true });
  };
  const asked = useQuery(DISCLOSURES_PAGE, {
    variables: { first: DISCLOSURES_A_PAGE, after, from: dates.from || null, to: dates.to || null },
    fetchPolicy: 'cache-and-network',
  });
  // The earlier page stays while the next is fetched, and with it the focus in the filter.
  const kept = { ...asked, data: asked.data ?? asked.previousData };
  return (
    <>
      <FilterBar label="Filter the disclosures" className={classes['filters']}>
        <TextField
          label="From"
          type="date"
          value={dates.from}
          onChange={(from) => {
            change({ from });
          }}
        />
        <TextField
          label="To"
          type="date"
          value={dates.to}
          onChange={(to) => {
            change({ to });
          }}
        />
      </FilterBar>
      <Answered asked={kept} failure="We couldn’t load the disclosures." skeleton={<Skeleton lines={12} />}>
        {({ disclosures }) => (
          <DisclosureTable label="Disclosures" page={disclosures} empty="No disclosures in these dates." />
        )}
      </Answered>
    </>
  );
}
