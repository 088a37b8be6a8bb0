import { SHORTEST_PASSWORD } from '@chiron/domain/sign-in';
import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import classes from './letters.module.css';

export type PasswordChoiceProps = {
  readonly button: string;
  readonly isPending: boolean;
  /** What is wrong with the password. */
  readonly problem?: string;
  readonly failure?: string;
  readonly onChoose: (password: string) => void;
};

/** A new password, typed once and shown on demand. */
export function PasswordChoice({ button, isPending, problem, failure, onChoose }: PasswordChoiceProps) {
  const [password, setPassword] = useState('');
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(password);
      }}
    >
      {failure && (
        <Notice tone="danger" isAnnounced>
          {failure}
        </Notice>
      )}
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${String(SHORTEST_PASSWORD)} characters. A sentence works well.`}
        canReveal
        isRequired
        error={problem}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" isFullWidth isPending={isPending}>
        {button}
      </Button>
    </Form>
  );
}
