import { useMutation } from '@apollo/client/react';
import { LinkButton, Notice } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import { OpenPage } from './open-page';
import { PasswordChoice } from './password-choice';

const RECOVER_ACCOUNT = graphql(`
  mutation RecoverAccount($token: String!, $password: String!) {
    recoverAccount(token: $token, password: $password) {
      ... on AccountRecovered {
        isRecovered
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

/** Where a recovery link leads. */
export function NewPasswordPage() {
  const { token = '' } = useParams();
  const [recover, { data, error, loading }] = useMutation(RECOVER_ACCOUNT, { fetchPolicy: 'no-cache' });
  const answer = data?.recoverAccount;
  if (answer?.__typename === 'AccountRecovered') {
    return (
      <OpenPage title="Set a new password">
        <Notice
          tone="success"
          isAnnounced
          actions={
            <LinkButton variant="primary" href="/sign-in">
              Sign in
            </LinkButton>
          }
        >
          Your new password is set. You’re signed out everywhere else.
        </Notice>
      </OpenPage>
    );
  }
  if (answer?.__typename === 'LinkExpired') {
    return (
      <OpenPage title="Set a new password">
        <Notice tone="danger" isAnnounced actions={<LinkButton href="/recover">Send another</LinkButton>}>
          {answer.message}
        </Notice>
      </OpenPage>
    );
  }
  return (
    <OpenPage title="Set a new password" lead="It ends every session of yours.">
      <PasswordChoice
        button="Set password"
        isPending={loading}
        problem={answer?.message}
        failure={error && 'We couldn’t set it just now. Try again.'}
        onChoose={(password) => void recover({ variables: { token, password } }).catch(() => null)}
      />
    </OpenPage>
  );
}
