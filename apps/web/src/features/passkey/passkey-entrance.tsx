import { useMutation } from '@apollo/client/react';
import { Button, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { hasPasskeys, usePasskey } from './use-passkey';

const ENTER = graphql(`
  mutation SignInWithPasskey($id: String!, $response: String!) {
    signInWithPasskey(id: $id, response: $response) {
      ... on SignInSuccess {
        viewer {
          person {
            id
          }
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`);

/** Signs in with a passkey: no e-mail, no password. */
export function PasskeyEntrance({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const askPasskey = usePasskey();
  const [enter] = useMutation(ENTER, { fetchPolicy: 'no-cache' });
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  if (!hasPasskeys()) return null;
  const attempt = async () => {
    const answer = await askPasskey();
    if (!answer) return '';
    if ('problem' in answer) return answer.problem;
    const entered = await enter({ variables: answer }).catch(() => null);
    const result = entered?.data?.signInWithPasskey;
    if (!result) return 'We couldn’t sign you in just now. Try again.';
    if (result.__typename !== 'SignInSuccess') return result.message;
    await onEntered();
    return '';
  };
  const press = async () => {
    setPending(true);
    setProblem(await attempt());
    setPending(false);
  };
  return (
    <>
      {problem && (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      )}
      <Button isFullWidth isPending={isPending} onPress={() => void press()}>
        Use a passkey
      </Button>
    </>
  );
}
