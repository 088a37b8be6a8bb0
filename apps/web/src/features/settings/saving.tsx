import { Button, Notice } from '@chiron/ui';
import { Actions, type Deed } from '../../page';

/** The foot of each form here: what went wrong, that it is saved, and the button. */
export function Saving({ deed, label }: { readonly deed: Deed; readonly label: string }) {
  return (
    <>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      {deed.isDone && (
        <Notice tone="success" isAnnounced>
          Saved.
        </Notice>
      )}
      <Actions>
        <Button type="submit" isPending={deed.isPending}>
          {label}
        </Button>
      </Actions>
    </>
  );
}

export const NOT_SAVED = 'We couldn’t save this. Your words are still here. Try again.';
