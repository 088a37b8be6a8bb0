import { Button, Checkbox, Notice } from '@chiron/ui';
import { useId, useState } from 'react';
import { Section } from '../../page';
import { changesOf, type ImportFacts } from './import-facts';
import { applyLabel, blockedReason, counted } from './import-words';
import { useAct } from './use-act';
import { useImportActs } from './use-import-acts';
import classes from './import-stage.module.css';

/** Applies what was checked: all that is new, after what is wrong was skipped or mended. */
export function ApplySide({ one }: { readonly one: ImportFacts }) {
  const reasonId = useId();
  const [skipRefused, setSkipRefused] = useState(false);
  const [skipConflicts, setSkipConflicts] = useState(false);
  const { apply, cancel } = useImportActs();
  const applying = useAct(
    () => apply(one.id, { skipRefused, skipConflicts }),
    'We couldn’t apply this. Nothing was written.',
  );
  const cancelling = useAct(() => cancel(one.id), 'We couldn’t cancel this. Nothing was written.');
  const changes = changesOf(one);
  const { refused = 0, conflicting = 0 } = one.found ?? {};
  const blocked = blockedReason({ changes, refused, conflicting, skipRefused, skipConflicts });
  const failed = applying.reason ?? cancelling.reason;
  return (
    <Section title="Apply">
      <div className={classes['apply']}>
        {refused > 0 && (
          <Checkbox
            isSelected={skipRefused}
            onChange={setSkipRefused}
            hint={`${counted(refused, 'row')} cannot be read as people or mentorships. They are left out.`}
          >
            Skip refused rows
          </Checkbox>
        )}
        {conflicting > 0 && (
          <Checkbox
            isSelected={skipConflicts}
            onChange={setSkipConflicts}
            hint={`${counted(conflicting, 'disagreement')} between rows. What they concern stays as it is.`}
          >
            Skip conflicting rows
          </Checkbox>
        )}
        {failed && (
          <Notice tone="danger" isAnnounced>
            {failed}
          </Notice>
        )}
        <div className={classes['actions']}>
          <Button
            variant="primary"
            isDisabled={blocked !== null}
            aria-describedby={blocked ? reasonId : undefined}
            isPending={applying.isPending}
            onPress={() => void applying.act()}
          >
            {applyLabel(changes)}
          </Button>
          <Button isPending={cancelling.isPending} onPress={() => void cancelling.act()}>
            Cancel this import
          </Button>
        </div>
        <p id={reasonId} role="status" className="type-dense">
          {blocked ?? 'Nothing is written before you apply it.'}
        </p>
      </div>
    </Section>
  );
}
