import { Button, ConfirmDialog, DataTable, Notice, ProgressBar, type Column } from '@chiron/ui';
import { useState } from 'react';
import { Section } from '../../page';
import { outcomeWords } from './invitation-words';
import { useInviteEveryone, type InvitedRow } from './use-invite-everyone';

export type InviteEveryoneProps = {
  /** How many have an address, and neither an account nor an open invitation. */
  readonly waiting: number;
  readonly onInvited: () => Promise<unknown>;
};

const columns: readonly Column<InvitedRow>[] = [
  { key: 'name', header: 'Person', isRowHeader: true, cell: ({ name }) => name },
  { key: 'outcome', header: 'Result', cell: ({ outcome }) => outcomeWords(outcome) },
];

/** Everybody in the roster who could have an account and has none. */
export function InviteEveryone({ waiting, onInvited }: InviteEveryoneProps) {
  const [isAsked, setAsked] = useState(false);
  // As it stood when the inviting began: the count shrinks meanwhile.
  const [total, setTotal] = useState(0);
  const { progress, inviteAll } = useInviteEveryone(onInvited);
  const people = waiting === 1 ? '1 person' : `${String(waiting)} people`;
  return (
    <Section title="Not invited yet">
      {waiting > 0 && progress?.state !== 'at-work' && (
        <>
          <p>{`${people} with a recorded address, and neither an account nor an open invitation.`}</p>
          <Button
            onPress={() => {
              setAsked(true);
            }}
          >
            {`Invite ${people}`}
          </Button>
        </>
      )}
      {waiting === 0 && !progress && <p>Everyone with a recorded address has an account or an open invitation.</p>}
      <ConfirmDialog
        title={`Invite ${people}?`}
        isOpen={isAsked}
        onOpenChange={setAsked}
        confirmLabel="Send the letters"
        onConfirm={() => {
          setAsked(false);
          setTotal(waiting);
          void inviteAll();
        }}
      >
        Each gets a letter with a link that works once, within 14 days.
      </ConfirmDialog>
      {progress?.state === 'at-work' && (
        <ProgressBar
          label="Sending"
          value={progress.rows.length}
          max={Math.max(total, 1)}
          valueText={`${String(progress.rows.length)} of ${String(total)}`}
        />
      )}
      {progress?.state === 'failed' && (
        <Notice tone="danger" isAnnounced>
          {`We stopped after ${String(progress.rows.length)}. Those are sent; press again for the rest.`}
        </Notice>
      )}
      {progress && progress.state !== 'at-work' && (
        <DataTable
          label={resultWords(progress.rows)}
          density="compact"
          columns={columns}
          rows={progress.rows}
          rowKey={({ id }) => id}
          empty="Nobody was left to invite."
        />
      )}
    </Section>
  );
}

function resultWords(rows: readonly InvitedRow[]): string {
  const sent = rows.filter(({ outcome }) => outcome === 'SENT').length;
  const others = rows.length - sent;
  return others > 0 ? `${String(sent)} invited, ${String(others)} not` : `${String(sent)} invited`;
}
