import { useMutation } from '@apollo/client/react';
import { Button, ConfirmDialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { Actions, useDeed } from '../../page';
import { END, RESUME, SIGN, SUSPEND, type Agreement } from './agreement-queries';
import classes from './sharing.module.css';

export type AgreementActsProps = {
  readonly agreement: Agreement;
  readonly hereId: string;
  readonly otherName: string;
};

/** Signing, suspending at once, resuming, and ending for good. Each side speaks for itself alone. */
export function AgreementActs({ agreement, hereId, otherName }: AgreementActsProps) {
  const { id, state } = agreement;
  const [own, theirs] =
    agreement.giver.id === hereId
      ? [agreement.giverSide, agreement.recipientSide]
      : [agreement.recipientSide, agreement.giverSide];
  const [isEnding, setEnding] = useState(false);
  const deed = useDeed('We couldn’t change this. Nothing was changed. Try again.');
  const [sign] = useMutation(SIGN);
  const [suspend] = useMutation(SUSPEND);
  const [resume] = useMutation(RESUME);
  const variables = { id };
  if (state === 'ENDED' || state === 'EXPIRED') return <p>This agreement is over. Propose a new one instead.</p>;
  const signing = () => deed.run(async () => (await sign({ variables })).data?.signSharingAgreement);
  const suspending = () => deed.run(async () => (await suspend({ variables })).data?.suspendSharingAgreement);
  const resuming = () => deed.run(async () => (await resume({ variables })).data?.resumeSharingAgreement);
  return (
    <div className={classes['part']}>
      <p>{nextWords(agreement, own, theirs, otherName)}</p>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      <Actions>
        {!own?.signedAt && (
          <Button variant="primary" isPending={deed.isPending} onPress={() => void signing()}>
            Sign
          </Button>
        )}
        {own?.suspendedAt ? (
          <Button isPending={deed.isPending} onPress={() => void resuming()}>
            Resume
          </Button>
        ) : (
          own?.signedAt && (
            <Button isPending={deed.isPending} onPress={() => void suspending()}>
              Suspend now
            </Button>
          )
        )}
        <Button
          variant="quiet"
          onPress={() => {
            setEnding(true);
          }}
        >
          End for good
        </Button>
      </Actions>
      {isEnding && (
        <EndDialog
          id={id}
          otherName={otherName}
          onClose={() => {
            setEnding(false);
          }}
        />
      )}
    </div>
  );
}

type Side = Agreement['giverSide'];

function nextWords({ state }: Agreement, own: Side, theirs: Side, otherName: string): string {
  if (own?.suspendedAt) return 'You suspended it. Nothing is shown until you resume it.';
  if (theirs?.suspendedAt) return `${otherName} suspended it. Only they can resume it.`;
  if (!own?.signedAt) return 'Read it whole, then sign for your institution. Nothing is shown before both have signed.';
  if (state === 'PROPOSED') return `You signed it. It waits for ${otherName}.`;
  return state === 'NOT_YET'
    ? 'Both have signed it. It begins on its first day.'
    : 'It is in force. Suspending it acts at once.';
}

type EndDialogProps = { readonly id: string; readonly otherName: string; readonly onClose: () => void };

/** Asks once: an ended agreement never comes back. */
function EndDialog({ id, otherName, onClose }: EndDialogProps) {
  const deed = useDeed('We couldn’t end it. Nothing was changed. Try again.');
  const [end] = useMutation(END);
  const confirm = async () => {
    const isDone = await deed.run(async () => (await end({ variables: { id } })).data?.endSharingAgreement);
    if (isDone) onClose();
  };
  return (
    <ConfirmDialog
      title={`End the agreement with ${otherName}?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel="End it"
      cancelLabel="Keep it"
      isDanger
      isPending={deed.isPending}
      error={deed.problem}
      onConfirm={() => void confirm()}
    >
      <p>It shows nothing from now on, for either side, and cannot be taken up again. You can propose a new one.</p>
    </ConfirmDialog>
  );
}
