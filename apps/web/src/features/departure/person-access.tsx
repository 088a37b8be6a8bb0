import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { Section } from '../../page';
import { useViewer } from '../account';
import { AccessActs } from './access-acts';

const PERSON_ACCESS = graphql(`
  query PersonAccess($personId: ID!) {
    personAccess(personId: $personId) {
      id
      isCurrent
      endedAt
    }
  }
`);

/** For admins: whether somebody still belongs here, and ending or restoring that. */
export function PersonAccess({ personId }: { readonly personId: string }) {
  const { capabilities, actingAt, person } = useViewer();
  const mayEnd = capabilities.includes('accounts.deactivate') && actingAt !== null && person.id !== personId;
  const { data } = useQuery(PERSON_ACCESS, mayEnd ? { variables: { personId } } : skipToken);
  if (!mayEnd || !data || (!data.personAccess.isCurrent && !data.personAccess.endedAt)) return null;
  return (
    <Section title={`Access to ${actingAt.name}`}>
      <AccessActs access={data.personAccess} institution={actingAt.name} />
    </Section>
  );
}
