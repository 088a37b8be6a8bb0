import { useMutation } from '@apollo/client/react';
import { Button, DataTable, Link, Name, Status, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { InvitationTable_InvitationFragment } from '../../gql/graphql';
import { INVITE_PEOPLE } from './invite-people';
import { outcomeWords, stateTone, stateWords } from './invitation-words';
import classes from './invitation.module.css';

graphql(`
  fragment InvitationTable_invitation on Invitation {
    id
    address
    letters
    sentAt
    expiresAt
    state
    person {
      id
      name
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawInvitation($personId: ID!) {
    withdrawInvitation(personId: $personId) {
      id
      state
    }
  }
`);

type Row = InvitationTable_InvitationFragment;

export type InvitationTableProps = {
  readonly rows: readonly Row[];
  readonly onChanged: () => Promise<unknown>;
};

/** Invitations with what can still be done about each. */
export function InvitationTable({ rows, onChanged }: InvitationTableProps) {
  const columns: readonly Column<Row>[] = [
    {
      key: 'person',
      header: 'Person',
      isRowHeader: true,
      cell: ({ person }) =>
        person ? (
          <Link href={`/people/${person.id}`} look="plain">
            <Name size="inherit">{person.name}</Name>
          </Link>
        ) : (
          'No longer recorded here'
        ),
    },
    { key: 'address', header: 'Address', cell: ({ address }) => <span className={classes['address']}>{address}</span> },
    {
      key: 'state',
      header: 'State',
      width: '10rem',
      cell: ({ state }) => <Status tone={stateTone(state)}>{stateWords(state)}</Status>,
    },
    { key: 'sent', header: 'Sent', width: '12rem', cell: sentWords },
    { key: 'acts', header: 'Actions', isLabelHidden: true, cell: (row) => <Acts row={row} onChanged={onChanged} /> },
  ];
  return (
    <DataTable
      label="Invitations"
      isLabelHidden
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty="Nobody has been invited yet."
    />
  );
}

function Acts({
  row: { person, state },
  onChanged,
}: {
  readonly row: Row;
  readonly onChanged: () => Promise<unknown>;
}) {
  const [invite, inviting] = useMutation(INVITE_PEOPLE, { fetchPolicy: 'no-cache' });
  const [withdraw, withdrawing] = useMutation(WITHDRAW);
  if (!person || state === 'ACCEPTED') return null;
  const outcome = inviting.data?.invitePeople[0]?.outcome;
  const done = (act: Promise<unknown>) => void act.then(onChanged).catch(() => null);
  return (
    <div className={classes['acts']}>
      {outcome && outcome !== 'SENT' && <span role="status">{outcomeWords(outcome)}</span>}
      {(inviting.error ?? withdrawing.error) && <span role="alert">That didn’t work. Try again.</span>}
      <Button
        size="compact"
        isPending={inviting.loading}
        aria-label={`Send ${person.name} another letter`}
        onPress={() => {
          done(invite({ variables: { personIds: [person.id] } }));
        }}
      >
        Send again
      </Button>
      {state === 'SENT' && (
        <Button
          size="compact"
          isPending={withdrawing.loading}
          aria-label={`Withdraw the invitation of ${person.name}`}
          onPress={() => {
            done(withdraw({ variables: { personId: person.id } }));
          }}
        >
          Withdraw
        </Button>
      )}
    </div>
  );
}

function sentWords({ sentAt, letters }: Row): string {
  const day = new Date(sentAt as string).toLocaleDateString(undefined, { dateStyle: 'medium' });
  return letters > 1 ? `${day}, letter ${String(letters)}` : day;
}
