import { Button } from '@chiron/ui';
import { useState } from 'react';
import { MentorshipRow, type MentorshipRowProps } from './mentorship-row';
import classes from './mentorships-page.module.css';

const STEP = 25;

export type MentorshipRowsProps = {
  readonly label: string;
  readonly mentorships: readonly (MentorshipRowProps['mentorship'] & { readonly id: string })[];
  readonly viewerId: string;
};

/** Thread rows, a step at a time. */
export function MentorshipRows({ label, mentorships, viewerId }: MentorshipRowsProps) {
  const [most, setMost] = useState(STEP);
  const hidden = mentorships.length - most;
  return (
    <>
      <ul role="list" aria-label={label} className={classes['list']}>
        {mentorships.slice(0, most).map((mentorship) => (
          <MentorshipRow key={mentorship.id} mentorship={mentorship} viewerId={viewerId} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          className={classes['more']}
          onPress={() => {
            setMost(most + STEP);
          }}
        >
          {`Show ${Math.min(STEP, hidden)} of ${hidden} more`}
        </Button>
      )}
    </>
  );
}
