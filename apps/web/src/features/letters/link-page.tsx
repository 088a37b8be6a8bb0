import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, LinkButton, Notice } from '@chiron/ui';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql';
import { EmailedLinkForm } from './emailed-link-form';
import { OpenPage } from './open-page';

const SIGN_IN_BY_LINK = graphql(`
  mutation SignInByLink($token: String!) {
    signInByLink(token: $token) {
      ... on SignInSuccess {
        viewer {
          person {
            id
          }
        }
      }
      ... on LinkExpired {
        message
      }
    }
  }
`);

/** A link that was mailed. It asks for a click: programs that look into mail open links too, and this one opens once. */
export function LinkPage() {
  const { token = '' } = useParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [open, { data, error, loading }] = useMutation(SIGN_IN_BY_LINK, { fetchPolicy: 'no-cache' });
  const expired = data?.signInByLink.__typename === 'LinkExpired' ? data.signInByLink.message : null;
  const enter = async () => {
    const answer = await open({ variables: { token } }).catch(() => null);
    if (answer?.data?.signInByLink.__typename !== 'SignInSuccess') return;
    await client.clearStore();
    await navigate('/', { replace: true });
  };
  if (expired) {
    return (
      <OpenPage title="Sign in">
        <Notice tone="danger" isAnnounced>
          {expired}
        </Notice>
        <EmailedLinkForm />
        <LinkButton href="/sign-in">Other ways to sign in</LinkButton>
      </OpenPage>
    );
  }
  return (
    <OpenPage title="Sign in" lead="One more click, and you’re in.">
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t sign you in just now. Try again.
        </Notice>
      )}
      <Button variant="primary" isFullWidth isPending={loading} pendingLabel="Signing in" onPress={() => void enter()}>
        Sign in
      </Button>
    </OpenPage>
  );
}
