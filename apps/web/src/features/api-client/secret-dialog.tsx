import { Button, Dialog, LiveRegion, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import classes from './api-client.module.css';

export interface Told {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

/** Shows a secret this once. It is held by this dialog alone, and gone when it closes. */
export function SecretDialog({ told, onClose }: { readonly told: Told; readonly onClose: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(told.secret);
    setCopied(true);
  };
  return (
    <Dialog
      role="alertdialog"
      title={`Secret of ${told.name}`}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={() => void copy().catch(() => undefined)}>{isCopied ? 'Copied' : 'Copy secret'}</Button>
          <Button variant="primary" onPress={onClose}>
            I have kept it
          </Button>
        </>
      }
    >
      <div className={classes['told']}>
        <Notice tone="waiting">Copy it now. We can’t show it again.</Notice>
        <TextField label="client_id" isReadOnly value={told.id} />
        <TextField label="client_secret" isReadOnly value={told.secret} autoFocus />
      </div>
      <LiveRegion message={isCopied ? 'Secret copied.' : ''} />
    </Dialog>
  );
}
