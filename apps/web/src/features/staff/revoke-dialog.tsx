import { useMutation } from '@apollo/client/react';
import { staffRoleLabel } from '@chiron/domain/permission';
import { ConfirmDialog } from '@chiron/ui';
import { useDeed } from '../../page';
import { REVOKE_ROLE, type Place } from './staff-queries';

export type RevokeDialogProps = {
  readonly place: Place;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
};

/** Asks once before a role is taken away. */
export function RevokeDialog({ place: { person, role }, onClose, onRevoked }: RevokeDialogProps) {
  const deed = useDeed('We couldn’t take this role away. Nothing was changed. Try again.');
  const [revoke] = useMutation(REVOKE_ROLE);
  if (!person) return null;
  const confirm = async () => {
    const variables = { personId: person.id, role };
    if (!(await deed.run(async () => (await revoke({ variables })).data?.revokeRole))) return;
    onRevoked();
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Take the role away from ${person.name}?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel="Take away"
      cancelLabel="Keep it"
      isPending={deed.isPending}
      error={deed.problem}
      onConfirm={() => void confirm()}
    >
      <p>
        {person.name} is {staffRoleLabel(role).toLowerCase()} no longer, from their next step on. It can be granted
        again.
      </p>
    </ConfirmDialog>
  );
}
