import { useMutation } from '@apollo/client/react';
import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { EmailedLink } from '../letters';
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
      ... on SignInRefused {
        message
      }
    }
  }
`);

const UNREACHABLE = 'We couldn’t sign you in just now. What you typed is still here. Try again.';

/** E-mail and password. A refusal stands above the fields and never tells whether an address exists. */
export function PasswordForm({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [signIn, { data, error, loading }] = useMutation(SIGN_IN, { fetchPolicy: 'no-cache' });
  const refusal = data?.signIn.__typename === 'SignInRefused' ? data.signIn.message : error && UNREACHABLE;
  const submit = async () => {
    const answer = await signIn({ variables: { email, password } }).catch(() => null);
    if (answer?.data?.signIn.__typename === 'SignInSuccess') await onEntered();
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
        <Notice tone="danger" isAnnounced>
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
        onChange={setEmail}
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
      <EmailedLink email={email} />
    </Form>
  );
}
