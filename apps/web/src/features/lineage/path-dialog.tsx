import { Dialog } from '@chiron/ui';
import { PersonPicker } from './person-picker';

export type PathDialogProps = {
  /** Name of the one the path begins with. */
  readonly from: string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
};

/** Asks to whom the path should lead. */
export function PathDialog({ from, onPick, onClose }: PathDialogProps) {
  return (
    <Dialog
      title="Path to…"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <p>How is {from} joined to somebody else?</p>
      <PersonPicker label="To whom" onPick={onPick} />
    </Dialog>
  );
}
