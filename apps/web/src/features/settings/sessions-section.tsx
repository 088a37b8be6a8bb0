import { useMutation } from '@apollo/client/react';
import { Button, DataTable, Notice, Status, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { SessionsSection_SessionFragment } from '../../gql/graphql';
import { whenWords } from './when-words';
import classes from './settings.module.css';

/** @public What is shown; code generation reads it. */
export const SESSION = graphql(`
  fragment SessionsSection_session on OwnSession {
    id
    device
    method
    createdAt
    lastUsedAt
    isThisOne
  }
`);

const END = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

const END_OTHERS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

type Session = SessionsSection_SessionFragment;

const METHODS: Record<Session['method'], string> = {
  PASSWORD: 'Password',
  PASSKEY: 'Passkey',
  LINK: 'E-mailed link',
  SIGN_ON: 'Your institution’s sign-on',
  DEMO: 'Demonstration',
};

export type SessionsSectionProps = {
  readonly sessions: readonly Session[];
  readonly onChanged: () => void;
};

/** Each browser in which one is signed in, and how to end it. */
export function SessionsSection({ sessions, onChanged }: SessionsSectionProps) {
  const [end, ending] = useMutation(END);
  const [endOthers, endingOthers] = useMutation(END_OTHERS);
  const after = (work: Promise<unknown>) => void work.catch(() => null).then(onChanged);
  const columns: Column<Session>[] = [
    { key: 'device', header: 'Device', isRowHeader: true, cell: ({ device }) => device },
    { key: 'method', header: 'Through', cell: ({ method }) => METHODS[method] },
    { key: 'created', header: 'Signed in', cell: ({ createdAt }) => whenWords(createdAt) },
    { key: 'used', header: 'Last used', cell: ({ lastUsedAt }) => whenWords(lastUsedAt) },
    {
      key: 'end',
      header: 'Sign out',
      isLabelHidden: true,
      cell: ({ id, device, isThisOne }) =>
        isThisOne ? (
          <Status tone="kept">This one</Status>
        ) : (
          <Button
            size="compact"
            aria-label={`Sign out ${device}`}
            onPress={() => {
              after(end({ variables: { id } }));
            }}
          >
            Sign out
          </Button>
        ),
    },
  ];
  return (
    <div className={classes['stack']}>
      {(ending.error ?? endingOthers.error) && (
        <Notice tone="danger" isAnnounced>
          We couldn’t end that session. Try again.
        </Notice>
      )}
      <DataTable
        label="Where you are signed in"
        isLabelHidden
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
        className={classes['wide']}
      />
      {sessions.length > 1 && (
        <Button
          isPending={endingOthers.loading}
          onPress={() => {
            after(endOthers());
          }}
        >
          Sign out everywhere else
        </Button>
      )}
    </div>
  );
}
