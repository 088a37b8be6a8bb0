import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Button, Notice } from '@chiron/ui';
import { graphql } from '../../gql';
import { Section } from '../../page';
import { useViewer } from '../account';
import { outcomeWords } from './invitation-words';
import { INVITE_PEOPLE } from './invite-people';

const OUTCOME_OF_INVITING = graphql(`
  query OutcomeOfInviting($personId: ID!) {
    outcomeOfInviting(personId: $personId)
  }
`);

/** For staff: invites one person whom they look at. Nothing is drawn for whoever has an account. */
export function InvitePerson({ personId }: { readonly personId: string }) {
  const mayInvite = useViewer().capabilities.includes('people.invite');
  const { data } = useQuery(OUTCOME_OF_INVITING, mayInvite ? { variables: { personId } } : skipToken);
  const [invite, inviting] = useMutation(INVITE_PEOPLE, { fetchPolicy: 'no-cache' });
  const before = data?.outcomeOfInviting;
  if (!before || before === 'HAS_ACCOUNT') return null;
  const outcome = inviting.data?.invitePeople[0]?.outcome;
  return (
    <Section title="Invitation">
      {inviting.error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t write to them just now. Try again.
        </Notice>
      )}
      {outcome || before !== 'SENT' ? (
        <p role="status">{outcomeWords(outcome ?? before)}</p>
      ) : (
        <Button
          isPending={inviting.loading}
          onPress={() => void invite({ variables: { personIds: [personId] } }).catch(() => null)}
        >
          Invite to Chiron
        </Button>
      )}
    </Section>
  );
}
