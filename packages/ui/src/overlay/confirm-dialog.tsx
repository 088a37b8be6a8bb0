import type { ReactNode } from 'react';
import { Button } from '../action/button';
import { Notice } from '../feedback/notice';
import { Dialog } from './dialog';

export type ConfirmDialogProps = {
  readonly title: ReactNode;
  /** What follows from it, in a sentence or two. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The deed itself: “End”, “Delete”, never “OK”. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly onConfirm: () => void;
  readonly isPending?: boolean;
  /** Why it failed; the dialog stays open. */
  readonly error?: string;
  readonly isDanger?: boolean;
};

/** Asks once before something that is hard to undo. The caller closes it when done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, isOpen, onOpenChange, confirmLabel, cancelLabel = 'Cancel', onConfirm, isPending } = props;
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button
            autoFocus
            onPress={() => {
              onOpenChange(false);
            }}
          >
            {cancelLabel}
          </Button>
          <Button variant={props.isDanger ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {props.error && (
        <Notice tone="danger" isAnnounced>
          {props.error}
        </Notice>
      )}
    </Dialog>
  );
}
