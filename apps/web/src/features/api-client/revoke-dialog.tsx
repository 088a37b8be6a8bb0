import { useMutation } from '@apollo/client/react';
import { ConfirmDialog } from '@chiron/ui';
import { REVOKE_CLIENT } from './client-queries';
import type { ClientFacts } from './client-table';

export type RevokeDialogProps = {
  readonly client: ClientFacts;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
};

/** Ends a client at once. */
export function RevokeDialog({ client, onClose, onRevoked }: RevokeDialogProps) {
  const [revoke, { error, loading }] = useMutation(REVOKE_CLIENT);
  const confirm = async () => {
    const answer = await revoke({ variables: { id: client.id } }).catch(() => null);
    if (answer?.data) onRevoked();
  };
  return (
    <ConfirmDialog
      title={`Revoke ${client.name}?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel="Revoke"
      cancelLabel="Keep it"
      isDanger
      isPending={loading}
      error={error && 'We couldn’t revoke this. It still reads. Try again.'}
      onConfirm={() => void confirm()}
    >
      <p>Its secrets and tokens end at once, and it can’t be brought back. A new client takes its place.</p>
    </ConfirmDialog>
  );
}
