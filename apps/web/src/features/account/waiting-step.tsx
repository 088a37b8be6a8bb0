import { useMutation } from '@apollo/client/react';
import { Button } from '@chiron/ui';
import { graphql } from '../../gql';
import { Enrolment, SecondFactorStep } from '../second-factor';
import { ProofForm } from '../session';
import classes from './sign-in-page.module.css';

const LEAVE = graphql(`
  mutation LeaveWaiting {
    leaveWaiting
  }
`);

export type WaitingStepProps = {
  /** What the session of this browser waits for. */
  readonly state: 'PENDING' | 'ENROLLING' | 'COVERED';
  readonly onEntered: () => Promise<void>;
  /** The session was given up. */
  readonly onLeft: () => void;
};

const WORDS: Record<WaitingStepProps['state'], string> = {
  PENDING: 'One more step: your second factor.',
  ENROLLING: 'Your institution asks for a second factor. Set one up to go on.',
  COVERED: 'This screen is covered. Show that it’s you to go on.',
};

/** The step that stands between a session and its pages. */
export function WaitingStep({ state, onEntered, onLeft }: WaitingStepProps) {
  const [leave] = useMutation(LEAVE, { fetchPolicy: 'no-cache' });
  return (
    <div className={classes['form']}>
      <p className={classes['words']}>{WORDS[state]}</p>
      {state === 'PENDING' && <SecondFactorStep onEntered={onEntered} />}
      {state === 'ENROLLING' && <Enrolment onDone={() => void onEntered()} />}
      {state === 'COVERED' && <ProofForm action="Go on" onProved={onEntered} />}
      <Button
        variant="quiet"
        onPress={() =>
          void leave()
            .catch(() => null)
            .then(onLeft)
        }
      >
        Sign in as somebody else
      </Button>
    </div>
  );
}
