import { useMutation } from '@apollo/client/react';
import { SCOPES, scopeSentence, type Scope } from '@chiron/domain/api-client';
import { Button, Checkbox, Dialog, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import classes from './api-client.module.css';
import { CREATE_CLIENT } from './client-queries';
import type { Told } from './secret-dialog';

export type CreateClientDialogProps = {
  readonly onClose: () => void;
  readonly onCreated: (told: Told) => void;
};

/** Who runs it, and what it may read, in sentences. */
export function CreateClientDialog({ onClose, onCreated }: CreateClientDialogProps) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [create, { data, error, loading }] = useMutation(CREATE_CLIENT, { fetchPolicy: 'no-cache' });
  const answer = data?.createApiClient;
  const refused = answer && answer.__typename !== 'ApiClientSecret' ? answer : null;
  const at = (field: string) => (refused?.field === field ? refused.message : undefined);
  const submit = async () => {
    const made = (await create({ variables: { input: { name, scopes } } }).catch(() => null))?.data?.createApiClient;
    if (made?.__typename === 'ApiClientSecret')
      onCreated({ id: made.client.id, name: made.client.name, secret: made.secret });
  };
  return (
    <Dialog
      title="Create client"
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={loading} onPress={() => void submit()}>
            Create client
          </Button>
        </>
      }
    >
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t create this. What you typed is still here. Try again.
        </Notice>
      )}
      <TextField
        label="Name"
        hint="Who runs it, and what for."
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
        error={at('name')}
      />
      <fieldset className={classes['scopes']}>
        <legend>What may it read?</legend>
        {SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            hint={<code>{scope}</code>}
            isSelected={scopes.includes(scope)}
            onChange={(isOn) => {
              setScopes(isOn ? [...scopes, scope] : scopes.filter((one) => one !== scope));
            }}
          >
            {scopeSentence(scope)}
          </Checkbox>
        ))}
        {at('scopes') && (
          <Notice tone="danger" isAnnounced>
            {at('scopes')}
          </Notice>
        )}
      </fieldset>
      <p>It reads what your staff may read, as far as these go, and writes nothing.</p>
    </Dialog>
  );
}
