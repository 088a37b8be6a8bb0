import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { EmptyState, LinkButton } from '@chiron/ui';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql';
import { Answered } from '../../page';
import { OpenPage, PasswordChoice } from '../letters';
import { ClaimStep } from './claim-step';

const INVITED_PAGE = graphql(`
  query InvitedPage($token: String!) {
    invitation(token: $token) {
      institutionName
      name
      address
      opensAccount
    }
    viewer {
      person {
        id
        name
      }
    }
  }
`);

const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($token: String!, $password: String!) {
    acceptInvitation(token: $token, password: $password) {
      ... on SignInSuccess {
        viewer {
          person {
            id
          }
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

/** Where an invitation leads: to an account of one’s own, or to adding the record to the one there is. */
export function InvitedPage() {
  const { token = '' } = useParams();
  const asked = useQuery(INVITED_PAGE, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <Answered asked={asked} failure="We couldn’t open the invitation.">
      {({ invitation, viewer }) => {
        if (!invitation) return <Closed />;
        const { institutionName, name, opensAccount } = invitation;
        const isClaim = opensAccount || viewer !== null;
        return (
          <OpenPage
            title={`Join ${institutionName}`}
            lead={isClaim ? `${institutionName} has a record of you as ${name}.` : `Welcome, ${name}.`}
          >
            {isClaim ? <ClaimStep token={token} viewerName={viewer?.person.name} /> : <Accept token={token} />}
          </OpenPage>
        );
      }}
    </Answered>
  );
}

function Accept({ token }: { readonly token: string }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [accept, { data, error, loading }] = useMutation(ACCEPT_INVITATION, { fetchPolicy: 'no-cache' });
  const refusal = data && 'message' in data.acceptInvitation ? data.acceptInvitation : null;
  const choose = async (password: string) => {
    const answer = await accept({ variables: { token, password } }).catch(() => null);
    if (answer?.data?.acceptInvitation.__typename !== 'SignInSuccess') return;
    await client.clearStore();
    await navigate('/', { replace: true });
  };
  const isAboutPassword = refusal?.field === 'password';
  return (
    <PasswordChoice
      button="Set password and join"
      isPending={loading}
      problem={isAboutPassword ? refusal.message : undefined}
      failure={error ? 'We couldn’t save this just now. Try again.' : isAboutPassword ? undefined : refusal?.message}
      onChoose={(password) => void choose(password)}
    />
  );
}

function Closed() {
  return (
    <OpenPage title="Invitation">
      <EmptyState action={<LinkButton href="/sign-in">Sign in</LinkButton>}>
        This invitation has expired or was used. Ask your institution for another.
      </EmptyState>
    </OpenPage>
  );
}
