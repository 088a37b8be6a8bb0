import { useMutation } from '@apollo/client/react';
import { ConfirmDialog } from '@chiron/ui';
import { graphql } from '../../gql';
import type { ConsentTable_ConsentFragment } from '../../gql/graphql';
import { useDeed } from '../../page';

const REVOKE_CONSENT = graphql(`
  mutation RevokeConsent($id: ID!) {
    revokeConsent(id: $id) {
      ... on Consent {
        id
        revokedAt
        holds
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export type RevokeConsentDialogProps = {
  readonly consent: ConsentTable_ConsentFragment;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
};

/** Asks once before a consent is taken back. */
export function RevokeConsentDialog({ consent, onRevoked, onClose }: RevokeConsentDialogProps) {
  const deed = useDeed('We couldn’t revoke this. Nothing was changed. Try again.');
  const [revoke] = useMutation(REVOKE_CONSENT);
  const confirm = async () => {
    const isDone = await deed.run(async () => (await revoke({ variables: { id: consent.id } })).data?.revokeConsent);
    if (!isDone) return;
    onRevoked();
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Revoke the consent for ${consent.recipient.name}?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel="Revoke"
      cancelLabel="Keep it"
      isPending={deed.isPending}
      error={deed.problem}
      onConfirm={() => void confirm()}
    >
      <p>
        From now on they no longer see what {consent.institution.name} records of you as a student. What they saw before
        stays in your disclosures.
      </p>
    </ConfirmDialog>
  );
}
