import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../action/icon-button';
import { classNames } from '../theme/class-names';
import classes from './dialog.module.css';

export type DialogProps = {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'regular' | 'wide';
  /** `alertdialog` for what must be answered; a press outside then does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
};

/** Holds the page until it is answered. Esc closes and gives focus back. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, children, actions, size = 'regular', role = 'dialog' } = props;
  const mustAnswer = role === 'alertdialog';
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!mustAnswer} className={classes['scrim']}>
      <Modal className={classNames(classes['modal'], classes[size])}>
        <AriaDialog role={role} className={classes['dialog']}>
          <div className={classes['head']}>
            <Heading slot="title" level={2} className={classes['title']}>
              {title}
            </Heading>
            {!mustAnswer && (
              <IconButton
                icon={X}
                label="Close"
                onPress={() => {
                  onOpenChange(false);
                }}
              />
            )}
          </div>
          <div className={classes['body']}>{children}</div>
          {actions && <div className={classes['actions']}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
