import { useMutation } from '@apollo/client/react';
import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { signOnAddress } from '../sign-on';
import classes from './sign-in-page.module.css';

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      ... on SignInSuccess {
        viewer {
          person {
            id
          }
        }
      }
      ... on SignOnRequired {
        institutionSlug
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const UNREACHABLE = 'We couldn’t sign you in just now. What you typed is still here. Try again.';

export type PasswordFormProps = {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onEntered: () => Promise<void>;
  /** The password was right, and a second factor is asked for. */
  readonly onSecondFactor: () => void;
  readonly next: string;
};

/** E-mail and password. A refusal stands above the fields and never tells whether an address exists. */
export function PasswordForm({ email, onEmail, onEntered, onSecondFactor, next }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [signIn, { data, error, loading }] = useMutation(SIGN_IN, { fetchPolicy: 'no-cache' });
  const told = data?.signIn;
  const refusal = told && told.__typename !== 'SignInSuccess' ? told.message : error && UNREACHABLE;
  const elsewhere = told?.__typename === 'SignOnRequired' ? signOnAddress(told.institutionSlug, next) : null;
  const submit = async () => {
    const answer = await signIn({ variables: { email, password } }).catch(() => null);
    if (answer?.data?.signIn.__typename === 'SignInSuccess') await onEntered();
    if (answer?.data?.signIn.__typename === 'SecondFactorNeeded') onSecondFactor();
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refusal && !loading && (
        <Notice
          tone="danger"
          isAnnounced
          actions={
            elsewhere !== null && (
              <Button
                onPress={() => {
                  window.location.assign(elsewhere);
                }}
              >
                Go to its sign-on
              </Button>
            )
          }
        >
          {refusal}
        </Notice>
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        // The one thing to do on this page.
        autoFocus
        isRequired
        value={email}
        onChange={onEmail}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        canReveal
        isRequired
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" isPending={loading} pendingLabel="Signing in" isFullWidth>
        Sign in
      </Button>
    </Form>
  );
}
