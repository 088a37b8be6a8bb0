import { useMutation } from '@apollo/client/react';
import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { hasPasskeys, usePasskey } from '../passkey';
import classes from './session.module.css';

const BY_PASSWORD = graphql(`
  mutation ProveByPassword($password: String!) {
    proveByPassword(password: $password) {
      ... on ProofGiven {
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

const BY_PASSKEY = graphql(`
  mutation ProveByPasskey($id: String!, $response: String!) {
    proveByPasskey(id: $id, response: $response) {
      ... on ProofGiven {
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

const BY_CODE = graphql(`
  mutation ProveByCode($code: String!) {
    proveByCode(code: $code) {
      ... on ProofGiven {
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

const UNREACHABLE = 'We couldn’t check this just now. Try again.';
const DIGITS = /^\s*\d{3}\s?\d{3}\s*$/;

type Told = { readonly __typename: 'ProofGiven' } | { readonly __typename: string; readonly message: string };

/** Sends a proof of any kind; answers with what was wrong, or nothing. */
function useProofs() {
  const options = { fetchPolicy: 'no-cache' } as const;
  const [byPassword] = useMutation(BY_PASSWORD, options);
  const [byPasskey] = useMutation(BY_PASSKEY, options);
  const [byCode] = useMutation(BY_CODE, options);
  const askPasskey = usePasskey();
  const words = (told: Told | undefined) => (told ? ('message' in told ? told.message : '') : UNREACHABLE);
  return {
    /** What was typed: six digits are a code, all else a password. */
    typed: async (typed: string): Promise<string> => {
      if (DIGITS.test(typed)) {
        const answer = await byCode({ variables: { code: typed } }).catch(() => null);
        return words(answer?.data?.proveByCode);
      }
      const answer = await byPassword({ variables: { password: typed } }).catch(() => null);
      return words(answer?.data?.proveByPassword);
    },
    passkey: async (): Promise<string | null> => {
      const chosen = await askPasskey();
      if (!chosen) return null;
      if ('problem' in chosen) return chosen.problem;
      const answer = await byPasskey({ variables: chosen }).catch(() => null);
      return words(answer?.data?.proveByPasskey);
    },
  };
}

export type ProofFormProps = {
  readonly action: string;
  readonly onProved: () => void | Promise<void>;
};

/** Shows again who one is: by password, by a code of the app, or by passkey. */
export function ProofForm({ action, onProved }: ProofFormProps) {
  const proofs = useProofs();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  const attempt = async (work: Promise<string | null>) => {
    setPending(true);
    const wrong = await work;
    setPending(false);
    setProblem(wrong ?? '');
    if (wrong === '') await onProved();
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(proofs.typed(typed));
      }}
    >
      {problem && !isPending && (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      )}
      <TextField
        label="Password or code"
        hint="Your password, or six digits from your authenticator app."
        type="password"
        autoComplete="current-password"
        canReveal
        // The one thing to do here.
        autoFocus
        isRequired
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" variant="primary" isPending={isPending} isFullWidth>
        {action}
      </Button>
      {hasPasskeys() && (
        <Button isFullWidth isDisabled={isPending} onPress={() => void attempt(proofs.passkey())}>
          Use a passkey
        </Button>
      )}
    </Form>
  );
}
