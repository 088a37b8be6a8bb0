import { useMutation } from '@apollo/client/react';
import { ConfirmDialog } from '@chiron/ui';
import { ROTATE_SECRET } from './client-queries';
import type { ClientFacts } from './client-table';
import type { Told } from './secret-dialog';

export type RotateDialogProps = {
  readonly client: ClientFacts;
  readonly onClose: () => void;
  readonly onRotated: (told: Told) => void;
};

/** A new secret beside the old one, so that the program need not stop. */
export function RotateDialog({ client, onClose, onRotated }: RotateDialogProps) {
  const [rotate, { data, error, loading }] = useMutation(ROTATE_SECRET, { fetchPolicy: 'no-cache' });
  const answer = data?.rotateApiClientSecret;
  const refusal = answer && answer.__typename !== 'ApiClientSecret' ? answer.message : undefined;
  const confirm = async () => {
    const made = (await rotate({ variables: { id: client.id } }).catch(() => null))?.data?.rotateApiClientSecret;
    if (made?.__typename === 'ApiClientSecret')
      onRotated({ id: made.client.id, name: made.client.name, secret: made.secret });
  };
  return (
    <ConfirmDialog
      title={`New secret for ${client.name}?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel="Rotate secret"
      isPending={loading}
      error={refusal ?? (error && 'We couldn’t make a new secret. The old one still holds. Try again.')}
      onConfirm={() => void confirm()}
    >
      <p>The old secret goes on for 24 hours beside the new one, so that nothing stops.</p>
    </ConfirmDialog>
  );
}
