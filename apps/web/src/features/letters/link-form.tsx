import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import classes from './letters.module.css';

export type LinkFormProps = {
  readonly button: string;
  readonly hint?: string;
  /** Asks for the letter; whether the address opens an account is told to nobody. */
  readonly onAsk: (email: string) => Promise<unknown>;
};

/** An address, and after that the same words whatever it was. */
export function LinkForm({ button, hint, onAsk }: LinkFormProps) {
  const [email, setEmail] = useState('');
  const [state, setState] = useState<'idle' | 'pending' | 'asked' | 'failed'>('idle');
  const ask = async () => {
    setState('pending');
    await onAsk(email).then(
      () => {
        setState('asked');
      },
      () => {
        setState('failed');
      },
    );
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {state === 'asked' && (
        <Notice tone="success" isAnnounced>
          If that address opens an account, a link is on its way to it.
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="danger" isAnnounced>
          We couldn’t ask for a link just now. What you typed is still here.
        </Notice>
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        hint={hint}
        isRequired
        value={email}
        onChange={setEmail}
      />
      <Button type="submit" isPending={state === 'pending'} pendingLabel="Asking" isFullWidth>
        {button}
      </Button>
    </Form>
  );
}
