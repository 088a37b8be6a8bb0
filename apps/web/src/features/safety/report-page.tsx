import { useQuery } from '@apollo/client/react';
import { Breadcrumb } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import { Answered, Page } from '../../page';
import { ReportForm } from './report-form';

const REPORTED = graphql(`
  query ReportedPerson($id: ID!) {
    person(id: $id) {
      id
      name
    }
  }
`);

/** Reports a person to whoever handles reports where one acts. */
export function ReportPage() {
  const { id = '' } = useParams();
  const asked = useQuery(REPORTED, { variables: { id } });
  return (
    <Answered key={id} asked={asked} failure="We couldn’t load this page.">
      {({ person }) => (
        <Page
          title={`Report about ${person.name}`}
          above={<Breadcrumb crumbs={[{ label: person.name, href: `/people/${person.id}` }]} />}
        >
          <ReportForm personId={person.id} />
        </Page>
      )}
    </Answered>
  );
}
