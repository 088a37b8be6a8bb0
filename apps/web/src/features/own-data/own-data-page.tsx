import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { Answered } from '../../page';
import { SettingsFrame } from '../settings-frame';
import { DeleteSection } from './delete-section';
import { ExportSection } from './export-section';

const OWN_DATA_PAGE = graphql(`
  query OwnDataPage {
    accountErasure {
      askedAt
      dueAt
    }
  }
`);

/** Settings → Data: take it along, or have the account deleted. */
export function OwnDataPage() {
  const asked = useQuery(OWN_DATA_PAGE, { fetchPolicy: 'cache-and-network' });
  return (
    <SettingsFrame tab="data">
      <Answered asked={asked} failure="We couldn’t load your settings.">
        {({ accountErasure }) => (
          <>
            <ExportSection />
            <DeleteSection dueAt={accountErasure?.dueAt ?? null} onChanged={() => void asked.refetch()} />
          </>
        )}
      </Answered>
    </SettingsFrame>
  );
}
