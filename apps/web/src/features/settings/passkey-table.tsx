import { useMutation } from '@apollo/client/react';
import { Button, DataTable, Dialog, TextField, type Column } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { PasskeysSection_PasskeyFragment } from '../../gql/graphql';
import type { Attempt } from './attempt';
import classes from './settings.module.css';
import { whenWords } from './when-words';

/** @public What is shown; code generation reads it. */
export const PASSKEY = graphql(`
  fragment PasskeysSection_passkey on Passkey {
    id
    name
    createdAt
    lastUsedAt
  }
`);

const RENAME = graphql(`
  mutation RenamePasskey($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name) {
      ...PasskeysSection_passkey
    }
  }
`);

const REMOVE = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      __typename
    }
  }
`);

type Passkey = PasskeysSection_PasskeyFragment;

export type PasskeyTableProps = {
  readonly passkeys: readonly Passkey[];
  readonly attempt: Attempt;
  readonly onChanged: () => void;
};

/** Passkeys by name, with their acts. */
export function PasskeyTable({ passkeys, attempt, onChanged }: PasskeyTableProps) {
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [remove] = useMutation(REMOVE, { fetchPolicy: 'no-cache' });
  const removeIt = async (id: string) => {
    const answer = await remove({ variables: { id } }).catch(() => null);
    const result = answer?.data?.removePasskey.__typename;
    if (result === 'PasskeyRemoved') onChanged();
    return result === 'ProofNeeded';
  };
  const columns: Column<Passkey>[] = [
    { key: 'name', header: 'Passkey', isRowHeader: true, cell: ({ name }) => name },
    { key: 'created', header: 'Made', cell: ({ createdAt }) => whenWords(createdAt) },
    { key: 'used', header: 'Last used', cell: ({ lastUsedAt }) => whenWords(lastUsedAt) },
    {
      key: 'acts',
      header: 'Acts',
      isLabelHidden: true,
      cell: (passkey) => (
        <div className={classes['actions']}>
          <Button
            size="compact"
            aria-label={`Rename ${passkey.name}`}
            onPress={() => {
              setNaming(passkey);
            }}
          >
            Rename
          </Button>
          <Button
            size="compact"
            aria-label={`Remove ${passkey.name}`}
            onPress={() => void attempt(() => removeIt(passkey.id))}
          >
            Remove
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label="Your passkeys"
        isLabelHidden
        columns={columns}
        rows={passkeys}
        rowKey={({ id }) => id}
        className={classes['wide']}
      />
      {naming && (
        <RenameDialog
          passkey={naming}
          onDone={() => {
            setNaming(null);
          }}
        />
      )}
    </>
  );
}

function RenameDialog({ passkey, onDone }: { readonly passkey: Passkey; readonly onDone: () => void }) {
  const [name, setName] = useState(passkey.name);
  const [rename, { error, loading }] = useMutation(RENAME);
  const save = async () => {
    const answer = await rename({ variables: { id: passkey.id, name } }).catch(() => null);
    if (answer?.data) onDone();
  };
  return (
    <Dialog
      title="Rename this passkey"
      isOpen
      onOpenChange={onDone}
      actions={
        <Button variant="primary" isPending={loading} onPress={() => void save()}>
          Save
        </Button>
      }
    >
      <TextField
        label="Name"
        maxLength={100}
        value={name}
        onChange={setName}
        error={error ? 'We couldn’t save this. Try again.' : undefined}
      />
    </Dialog>
  );
}
