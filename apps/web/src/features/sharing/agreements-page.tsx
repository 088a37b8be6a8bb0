import { useQuery } from '@apollo/client/react';
import { Button, DataTable, Link, Status, type Column } from '@chiron/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import type { AgreementsPageQuery } from '../../gql/graphql';
import { Answered, dayWords, Page } from '../../page';
import type { Viewer } from '../account';
import { StaffOnly } from '../institution';
import { ProposeDialog } from './propose-dialog';
import { categoriesWords, purposeWords, stateWords } from './sharing-words';

const AGREEMENTS_PAGE = graphql(`
  query AgreementsPage {
    sharingAgreements {
      id
      purpose
      categories
      startsOn
      endsOn
      state
      giver {
        id
        name
      }
      recipient {
        id
        name
      }
    }
    institutions {
      id
      name
    }
  }
`);

type Here = Viewer['memberOf'][number];
type Row = AgreementsPageQuery['sharingAgreements'][number];

const columnsAt = (here: Here): readonly Column<Row>[] => [
  {
    key: 'other',
    header: 'With',
    isRowHeader: true,
    cell: ({ id, giver, recipient }) => (
      <Link href={`/i/${here.slug}/sharing/${id}`}>{giver.id === here.id ? recipient.name : giver.name}</Link>
    ),
  },
  {
    key: 'way',
    header: 'Who shows',
    cell: ({ giver }) => (giver.id === here.id ? 'We show, they see' : 'They show, we see'),
  },
  { key: 'what', header: 'What', cell: ({ categories }) => categoriesWords(categories) },
  { key: 'purpose', header: 'Purpose', cell: ({ purpose }) => purposeWords(purpose) },
  { key: 'dates', header: 'Dates', cell: ({ startsOn, endsOn }) => datesWords(startsOn, endsOn) },
  {
    key: 'state',
    header: 'State',
    cell: ({ state }) => <Status tone={stateWords(state).tone}>{stateWords(state).words}</Status>,
  },
];

function datesWords(startsOn: string, endsOn: string | null): string {
  return endsOn ? `${dayWords(startsOn)} to ${dayWords(endsOn)}` : `From ${dayWords(startsOn)}`;
}

/** What the institution and others show each other, for whoever may sign for it. */
export function AgreementsPage() {
  return <StaffOnly capability="sharing.manage">{(here) => <Agreements here={here} />}</StaffOnly>;
}

function Agreements({ here }: { readonly here: Here }) {
  const asked = useQuery(AGREEMENTS_PAGE, { fetchPolicy: 'cache-and-network' });
  const navigate = useNavigate();
  const [isProposing, setProposing] = useState(false);
  const proposing = (
    <Button
      variant="primary"
      onPress={() => {
        setProposing(true);
      }}
    >
      Propose an agreement
    </Button>
  );
  return (
    <Page
      title="Sharing"
      lead="An agreement needs both signatures, and each student’s consent for their own record."
      actions={proposing}
    >
      <Answered asked={asked} failure="We couldn’t load the agreements.">
        {({ sharingAgreements, institutions }) => (
          <>
            <DataTable
              label="Sharing agreements"
              isLabelHidden
              density="compact"
              columns={columnsAt(here)}
              rows={sharingAgreements}
              rowKey={({ id }) => id}
              empty="You share nothing with other institutions."
            />
            {isProposing && (
              <ProposeDialog
                here={here}
                institutions={institutions.filter(({ id }) => id !== here.id)}
                onProposed={(id) => void navigate(`/i/${here.slug}/sharing/${id}`)}
                onClose={() => {
                  setProposing(false);
                }}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
