import { Button, Form, Notice, TextField } from '@chiron/ui';
import { useState, type ReactNode } from 'react';
import classes from './second-factor.module.css';

export type CodeFormProps = {
  readonly label: string;
  readonly hint?: string;
  readonly action: string;
  /** Sends the code; answers with what was wrong, or nothing. */
  readonly onCode: (code: string) => Promise<string>;
  readonly children?: ReactNode;
};

/** One field for a code, with the digits' own keyboard on a phone. */
export function CodeForm({ label, hint, action, onCode, children }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    setProblem(await onCode(code));
    setPending(false);
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem && !isPending && (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      )}
      <TextField
        label={label}
        hint={hint}
        name="code"
        autoComplete="one-time-code"
        spellCheck="false"
        // The one thing to do here.
        autoFocus
        isRequired
        value={code}
        onChange={setCode}
      />
      <Button type="submit" variant="primary" isPending={isPending} isFullWidth>
        {action}
      </Button>
      {children}
    </Form>
  );
}
