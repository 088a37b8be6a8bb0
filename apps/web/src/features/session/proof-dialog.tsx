import { Dialog } from '@chiron/ui';
import { ProofForm } from './proof-form';

export type ProofDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onProved: () => void;
};

/** Asks for a fresh proof before a sensitive change. */
export function ProofDialog({ isOpen, onOpenChange, onProved }: ProofDialogProps) {
  return (
    <Dialog title="Confirm that it’s you" isOpen={isOpen} onOpenChange={onOpenChange}>
      <ProofForm action="Confirm" onProved={onProved} />
    </Dialog>
  );
}
