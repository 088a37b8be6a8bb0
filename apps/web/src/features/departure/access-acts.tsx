import { useMutation } from '@apollo/client/react';
import { Button, ConfirmDialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { PersonAccessQuery } from '../../gql/graphql';
import classes from './departure.module.css';

const END_AFFILIATION = graphql(`
  mutation EndAffiliation($personId: ID!) {
    endAffiliation(personId: $personId) {
      ... on PersonAccess {
        id
        isCurrent
        endedAt
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const DEACTIVATE_ACCOUNT = graphql(`
  mutation DeactivateAccount($personId: ID!) {
    deactivateAccount(personId: $personId) {
      ... on PersonAccess {
        id
        isCurrent
        endedAt
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const RESTORE_ACCESS = graphql(`
  mutation RestoreAccess($personId: ID!) {
    restoreAccess(personId: $personId) {
      id
      isCurrent
      endedAt
    }
  }
`);

export type AccessActsProps = {
  readonly access: PersonAccessQuery['personAccess'];
  readonly institution: string;
};

/** Two ways to end it, whose difference is told before, and the way back. */
export function AccessActs({ access: { id: personId, isCurrent, endedAt }, institution }: AccessActsProps) {
  const [asked, setAsked] = useState<'leaves' | 'deactivate' | null>(null);
  const [end, ending] = useMutation(END_AFFILIATION);
  const [deactivate, deactivating] = useMutation(DEACTIVATE_ACCOUNT);
  const [restore, restoring] = useMutation(RESTORE_ACCESS);
  const close = () => {
    setAsked(null);
  };
  const confirm = () => {
    const act = asked === 'leaves' ? end : deactivate;
    void act({ variables: { personId } }).then(close, () => null);
  };
  if (!isCurrent && endedAt) {
    return (
      <div className={classes['acts']}>
        <p>{`Ended on ${new Date(endedAt as string).toLocaleDateString(undefined, { dateStyle: 'medium' })}. History stays.`}</p>
        <Button
          isPending={restoring.loading}
          onPress={() => void restore({ variables: { personId } }).catch(() => null)}
        >
          Restore access
        </Button>
        {restoring.error && <Notice tone="danger">We couldn’t restore it. Try again.</Notice>}
      </div>
    );
  }
  return (
    <div className={classes['acts']}>
      <Button
        onPress={() => {
          setAsked('leaves');
        }}
      >
        Has left…
      </Button>
      <Button
        onPress={() => {
          setAsked('deactivate');
        }}
      >
        Deactivate account…
      </Button>
      <ConfirmDialog
        title={asked === 'leaves' ? `End the time at ${institution}?` : 'Deactivate the account?'}
        isOpen={asked !== null}
        onOpenChange={close}
        confirmLabel={asked === 'leaves' ? 'End it today' : 'Deactivate'}
        isDanger
        isPending={ending.loading || deactivating.loading}
        error={(ending.error ?? deactivating.error) && 'That didn’t work. Try again.'}
        onConfirm={confirm}
      >
        {asked === 'leaves'
          ? `Affiliations here end today, and access to ${institution} with them. The account stays theirs.`
          : `Access to ${institution} ends at once. The account closes too, unless they belong elsewhere. Mentorships keep their history.`}
      </ConfirmDialog>
    </div>
  );
}
