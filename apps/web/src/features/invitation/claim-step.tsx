import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, LinkButton, Notice } from '@chiron/ui';
import { useLocation, useNavigate } from 'react-router';
import { graphql } from '../../gql';

const CLAIM_RECORD = graphql(`
  mutation ClaimRecord($token: String!) {
    claimRecord(token: $token) {
      ... on RecordClaim {
        claimedAt
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export type ClaimStepProps = {
  readonly token: string;
  /** Of whoever is signed in. */
  readonly viewerName: string | undefined;
};

/** Adds the record to the account that one has: by one’s own act, and undone within 14 days. */
export function ClaimStep({ token, viewerName }: ClaimStepProps) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [claim, { data, error, loading }] = useMutation(CLAIM_RECORD, { fetchPolicy: 'no-cache' });
  const refusal = data && 'message' in data.claimRecord ? data.claimRecord.message : undefined;
  const confirm = async () => {
    const answer = await claim({ variables: { token } }).catch(() => null);
    if (answer?.data?.claimRecord.__typename !== 'RecordClaim') return;
    await client.clearStore();
    await navigate('/', { replace: true });
  };
  if (viewerName === undefined) {
    return (
      <>
        <p>You have an account already. Sign in, and you can add this record to it.</p>
        <LinkButton variant="primary" isFullWidth href={`/sign-in?next=${encodeURIComponent(pathname)}`}>
          Sign in
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <p>
        You’re signed in as {viewerName}. Its stages and mentorships then become part of your history. You can give the
        record back for 14 days.
      </p>
      {(refusal ?? error) && (
        <Notice tone="danger" isAnnounced>
          {refusal ?? 'We couldn’t add it just now. Try again.'}
        </Notice>
      )}
      <Button variant="primary" isFullWidth isPending={loading} onPress={() => void confirm()}>
        This is me: add it to my account
      </Button>
    </>
  );
}
