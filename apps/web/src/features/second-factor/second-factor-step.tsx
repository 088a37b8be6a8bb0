import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';
import { CodeForm } from './code-form';

const ANSWER = graphql(`
  mutation AnswerSecondFactor($code: String!) {
    answerSecondFactor(code: $code) {
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

/** The second step of signing in: a code of the app, or a recovery code. */
export function SecondFactorStep({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const [answer] = useMutation(ANSWER, { fetchPolicy: 'no-cache' });
  const send = async (code: string) => {
    const told = await answer({ variables: { code } }).catch(() => null);
    const result = told?.data?.answerSecondFactor;
    if (!result) return 'We couldn’t check this just now. It may have taken too long: reload the page to begin again.';
    if (result.__typename !== 'SignInSuccess') return result.message;
    await onEntered();
    return '';
  };
  return (
    <CodeForm
      label="Code"
      hint="Six digits from your authenticator app, or one of your recovery codes."
      action="Continue"
      onCode={send}
    />
  );
}
