import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../action/icon-button';
import { classNames } from '../theme/class-names';
import { useWideScreen } from '../theme/media';
import classes from './sheet.module.css';

export type SheetProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons that stay in view below the content. */
  readonly actions?: ReactNode;
  /** The edge it comes from on a wide screen; below 1024 px it is always the bottom, or left for navigation. */
  readonly side?: 'right' | 'left';
  /** From 1024 px on, a panel in the page's flow that leaves the rest usable, instead of a modal. */
  readonly isDocked?: boolean;
  readonly className?: string;
};

/** A side panel of 360 px where there is room, a bottom sheet where there is not. Esc closes and gives focus back. */
export function Sheet(props: SheetProps) {
  const isWide = useWideScreen();
  if (props.isDocked && isWide) return <DockedPanel {...props} />;
  const { title, isOpen, onOpenChange, side = 'right', className } = props;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={classes['scrim']}>
      <Modal className={classNames(classes['sheet'], classes[side], className)}>
        <Dialog aria-label={title} className={classes['inside']}>
          <SheetContent {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function DockedPanel(props: SheetProps) {
  if (!props.isOpen) return null;
  return (
    <aside
      aria-label={props.title}
      className={classNames(classes['docked'], props.className)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onOpenChange(false);
      }}
    >
      <div className={classes['inside']}>
        <SheetContent {...props} />
      </div>
    </aside>
  );
}

function SheetContent({ title, onOpenChange, children, actions }: SheetProps) {
  return (
    <>
      <div className={classes['head']}>
        <Heading level={2} className={classes['title']}>
          {title}
        </Heading>
        <IconButton
          icon={X}
          label="Close"
          onPress={() => {
            onOpenChange(false);
          }}
        />
      </div>
      <div className={classes['body']}>{children}</div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </>
  );
}
