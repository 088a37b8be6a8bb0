import { Button, LiveRegion, Notice, ProgressBar } from '@chiron/ui';
import type { ImportFacts } from './import-facts';
import { useAct } from './use-act';
import { useImportActs } from './use-import-acts';
import classes from './import-stage.module.css';

const PHASES = {
  READING: 'Reading the rows',
  COMPARING: 'Comparing them with what is known',
  WRITING: 'Writing the changes',
} as const;

export type UnderWayProps = {
  readonly one: ImportFacts;
  readonly isReadOnly: boolean;
};

/** A check or an import at work; it goes on when the page is left. */
export function UnderWay({ one: { id, state, phase, progress }, isReadOnly }: UnderWayProps) {
  const { cancel } = useImportActs();
  const cancelling = useAct(() => cancel(id), 'We couldn’t cancel this. It goes on.');
  const words = phase ? PHASES[phase] : 'Waiting for its turn';
  return (
    <div className={classes['underWay']}>
      <ProgressBar label={words} value={Math.round(progress * 100)} />
      <LiveRegion message={words} />
      <p className="type-dense">
        {state === 'CHECKING'
          ? 'This is a dry run: nothing is written. You can leave this page and come back.'
          : 'All of it is written, or nothing. You can leave this page and come back.'}
      </p>
      {cancelling.reason && (
        <Notice tone="danger" isAnnounced>
          {cancelling.reason}
        </Notice>
      )}
      {!isReadOnly && (
        <div className={classes['actions']}>
          <Button isPending={cancelling.isPending} onPress={() => void cancelling.act()}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}
