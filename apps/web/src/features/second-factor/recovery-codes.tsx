import { Button, Notice } from '@chiron/ui';
import classes from './second-factor.module.css';

export type RecoveryCodesProps = {
  readonly codes: readonly string[];
  readonly onDone: () => void;
};

/** Ten codes, shown once. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  return (
    <div className={classes['form']}>
      <Notice tone="waiting" title="Keep these recovery codes" isAnnounced>
        Each lets you in once if you lose your phone. Copy them now. We can’t show them again.
      </Notice>
      <ul role="list" aria-label="Recovery codes" className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="primary" onPress={onDone}>
        I’ve kept them
      </Button>
    </div>
  );
}
