import { useMutation } from '@apollo/client/react';
import { Button, ConfirmDialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Section } from '../../page';
import classes from './own-data-page.module.css';

const DELETE = graphql(`
  mutation DeleteMyAccount {
    deleteMyAccount {
      ... on AccountErasure {
        dueAt
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const KEEP = graphql(`
  mutation KeepMyAccount {
    keepMyAccount
  }
`);

const WHAT_GOES =
  'Your account and private notes go after 14 days. Past mentorships stay without your name. Your institution may keep what law requires.';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export type DeleteSectionProps = {
  /** From when on the account is deleted; null when nobody asked. */
  readonly dueAt: string | null;
  readonly onChanged: () => void;
};

/** Asks for the account to be deleted, or keeps it after all. */
export function DeleteSection({ dueAt, onChanged }: DeleteSectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Delete my account">
      <div className={classes['part']}>
        {dueAt === null ? (
          <>
            <p>{WHAT_GOES}</p>
            <Button
              variant="danger"
              onPress={() => {
                setOpen(true);
              }}
            >
              Delete my account
            </Button>
            <DeleteDialog isOpen={isOpen} onOpenChange={setOpen} onDeleted={onChanged} />
          </>
        ) : (
          <Pending dueAt={dueAt} onKept={onChanged} />
        )}
      </div>
    </Section>
  );
}

function Pending({ dueAt, onKept }: { readonly dueAt: string; readonly onKept: () => void }) {
  const [keep, { loading, error }] = useMutation(KEEP);
  const press = async () => {
    const kept = await keep().catch(() => null);
    if (kept) onKept();
  };
  return (
    <>
      <Notice
        tone="waiting"
        title={`Your account goes on ${day.format(new Date(dueAt))}`}
        actions={
          <Button variant="primary" isPending={loading} onPress={() => void press()}>
            Keep my account
          </Button>
        }
      >
        Until then everything is as it was. Afterwards nobody can bring it back.
      </Notice>
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t keep your account just now. Try again.
        </Notice>
      )}
    </>
  );
}

type DeleteDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onDeleted: () => void;
};

function DeleteDialog({ isOpen, onOpenChange, onDeleted }: DeleteDialogProps) {
  const [ask, { data, error, loading }] = useMutation(DELETE);
  const refused =
    data && data.deleteMyAccount.__typename !== 'AccountErasure' ? data.deleteMyAccount.message : undefined;
  const confirm = async () => {
    const answer = await ask().catch(() => null);
    if (answer?.data?.deleteMyAccount.__typename !== 'AccountErasure') return;
    onOpenChange(false);
    onDeleted();
  };
  return (
    <ConfirmDialog
      title="Delete your account?"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      confirmLabel="Delete my account"
      cancelLabel="Keep it"
      isDanger
      isPending={loading}
      error={refused ?? (error && 'We couldn’t do this. Nothing was changed. Try again.')}
      onConfirm={() => void confirm()}
    >
      <p>{WHAT_GOES}</p>
      <p>You can sign in and keep it until then.</p>
    </ConfirmDialog>
  );
}
