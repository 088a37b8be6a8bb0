import { Button, Dialog } from '@chiron/ui';

/** Two minutes before a session goes idle. */
export function IdleWarning({ onStay }: { readonly onStay: () => void }) {
  return (
    <Dialog
      title="You will be signed out soon."
      role="alertdialog"
      isOpen
      onOpenChange={onStay}
      actions={
        <Button variant="primary" autoFocus onPress={onStay}>
          Stay signed in
        </Button>
      }
    >
      <p>Nothing happened here for a while. What you wrote stays on this page either way.</p>
    </Dialog>
  );
}
