import { useMutation } from '@apollo/client/react';
import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import classes from './settings.module.css';
import type { Attempt } from './attempt';

const CHANGE = graphql(`
  mutation ChangePassword($password: String!) {
    changePassword(password: $password) {
      ... on PasswordChanged {
        sessionsEnded
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export type PasswordSectionProps = {
  readonly isSet: boolean;
  readonly attempt: Attempt;
  readonly onChanged: () => void;
};

/** Sets a password, the first or another. */
export function PasswordSection({ isSet, attempt, onChanged }: PasswordSectionProps) {
  const [password, setPassword] = useState('');
  const [change, { data, error, loading }] = useMutation(CHANGE, { fetchPolicy: 'no-cache' });
  const told = data?.changePassword;
  const save = async () => {
    const answer = await change({ variables: { password } }).catch(() => null);
    const result = answer?.data?.changePassword;
    if (result?.__typename === 'PasswordChanged') {
      setPassword('');
      onChanged();
    }
    return result?.__typename === 'ProofNeeded';
  };
  return (
    <Form
      className={classes['narrow']}
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(save);
      }}
    >
      {told?.__typename === 'PasswordChanged' && (
        <Notice tone="success" isAnnounced>
          Your new password holds. You are signed out everywhere else.
        </Notice>
      )}
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t save this. Your words are still here. Try again.
        </Notice>
      )}
      <TextField
        label="New password"
        hint="At least 12 characters. A few words in a row are easy to remember."
        type="password"
        autoComplete="new-password"
        canReveal
        isRequired
        value={password}
        onChange={setPassword}
        error={told?.__typename === 'PasswordUnfit' ? told.message : undefined}
      />
      <div className={classes['actions']}>
        <Button type="submit" isPending={loading}>
          {isSet ? 'Change password' : 'Set password'}
        </Button>
      </div>
    </Form>
  );
}
