import { Button, Notice } from '@chiron/ui';
import { useState } from 'react';
import { Section } from '../../page';
import classes from './own-data-page.module.css';
import { fetchExport } from './fetch-export';

type Step = 'idle' | 'fetching' | 'done' | 'failed';

/** All that Chiron knows of a person, as a file of theirs. */
export function ExportSection() {
  const [step, setStep] = useState<Step>('idle');
  const fetchIt = () => {
    setStep('fetching');
    fetchExport().then(
      () => {
        setStep('done');
      },
      () => {
        setStep('failed');
      },
    );
  };
  return (
    <Section title="Export my data">
      <div className={classes['part']}>
        <p>
          A ZIP with a page to read and a file for machines: what you wrote, what each institution recorded of you, and
          your mentorships.
        </p>
        {step === 'done' && (
          <Notice tone="success" isAnnounced>
            Your data is in chiron-my-data.zip. Keep it where only you can open it.
          </Notice>
        )}
        {step === 'failed' && (
          <Notice tone="danger" isAnnounced>
            We couldn’t put your data together. Nothing was changed. Try again.
          </Notice>
        )}
        <Button isPending={step === 'fetching'} onPress={fetchIt}>
          Export my data
        </Button>
      </div>
    </Section>
  );
}
