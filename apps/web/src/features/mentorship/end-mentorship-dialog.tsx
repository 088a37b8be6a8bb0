import { useMutation } from '@apollo/client/react';
import type { HowItEnded } from '@chiron/domain/mentorship';
import { ConfirmDialog, RadioGroup } from '@chiron/ui';
import { useState } from 'react';
import { failureOf } from '../../apollo';
import { graphql } from '../../gql';

const END_MENTORSHIP = graphql(`
  mutation EndMentorship($id: ID!, $how: HowItEnded!) {
    endMentorship(id: $id, how: $how) {
      ... on Mentorship {
        id
        state
        canEnd
        endedBy
        version
        ended {
          on
          precision
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const WAYS = [
  { value: 'COMPLETED', label: 'We finished' },
  { value: 'ENDED', label: 'It isn’t the right fit', hint: 'No fault, and no reason asked.' },
] as const;

export type EndMentorshipDialogProps = {
  readonly id: string;
  /** Staff who are not one of the two may only mark it as ended by the program. */
  readonly isMine: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onEnded: () => void;
};

/** Ends a mentorship well: how, and what stays. */
export function EndMentorshipDialog({ id, isMine, isOpen, onOpenChange, onEnded }: EndMentorshipDialogProps) {
  const [how, setHow] = useState<HowItEnded | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [end, { data, error, loading }] = useMutation(END_MENTORSHIP);
  const confirm = async () => {
    const chosen = isMine ? how : 'ENDED';
    setMissing(chosen === null);
    if (!chosen) return;
    const answer = await end({ variables: { id, how: chosen } }).catch(() => null);
    if (answer?.data?.endMentorship.__typename === 'Mentorship') onEnded();
  };
  const refusal = data && data.endMentorship.__typename !== 'Mentorship' ? data.endMentorship.message : undefined;
  return (
    <ConfirmDialog
      title="End this mentorship?"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      confirmLabel="End mentorship"
      cancelLabel="Keep it"
      isPending={loading}
      error={refusal ?? (error && failureWords(failureOf(error)))}
      onConfirm={() => void confirm()}
    >
      {isMine ? (
        <RadioGroup
          label="How does it end?"
          options={WAYS}
          value={how}
          onChange={setHow}
          error={isMissing && how === null ? 'Choose one of the two.' : undefined}
        />
      ) : (
        <p>It is marked as “Ended by the program”. Both of them can see that.</p>
      )}
      <p>{isMine ? 'It ends today, for both of you. Your history stays.' : 'It ends today. Its history stays.'}</p>
    </ConfirmDialog>
  );
}

function failureWords(failure: ReturnType<typeof failureOf>): string {
  if (failure === 'not-found') return 'There’s nothing here you can end. It may have been closed to you.';
  return 'We couldn’t end this. Nothing was changed. Try again.';
}
