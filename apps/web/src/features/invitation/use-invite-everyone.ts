import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { MOST_INVITED_AT_ONCE, type InviteOutcome } from '@chiron/domain/invitation';
import { useState } from 'react';
import { INVITE_PEOPLE, PEOPLE_TO_INVITE } from './invite-people';

export interface InvitedRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: InviteOutcome;
}

export interface Progress {
  readonly state: 'at-work' | 'done' | 'failed';
  readonly rows: readonly InvitedRow[];
}

interface Batch {
  readonly rows: readonly InvitedRow[];
  /** Cursor of the last person who was taken; null when nobody is left. */
  readonly next: string | null;
}

/** Invites the next few people after a cursor: whoever could not be invited stays on the list behind it. */
async function inviteSome(client: ApolloClient, after: string | null): Promise<Batch> {
  const variables = { first: MOST_INVITED_AT_ONCE, after };
  const people = await client.query({ query: PEOPLE_TO_INVITE, variables, fetchPolicy: 'no-cache' });
  const found = people.data?.peopleToInvite;
  if (!found || found.edges.length === 0) return { rows: [], next: null };
  const personIds = found.edges.map(({ node }) => node.id);
  const invited = await client.mutate({ mutation: INVITE_PEOPLE, variables: { personIds }, fetchPolicy: 'no-cache' });
  const rows = (invited.data?.invitePeople ?? []).flatMap(({ outcome, person }) =>
    person ? [{ ...person, outcome }] : [],
  );
  return { rows, next: found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null };
}

/** Invites all who could be, some at a time. What was sent stays sent if it is cut off, and going on takes the rest. */
export function useInviteEveryone(onInvited: () => Promise<unknown>) {
  const client = useApolloClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const inviteAll = async () => {
    let rows: readonly InvitedRow[] = [];
    setProgress({ state: 'at-work', rows });
    try {
      let next: string | null = null;
      do {
        const batch: Batch = await inviteSome(client, next);
        rows = [...rows, ...batch.rows];
        next = batch.next;
        setProgress({ state: 'at-work', rows });
      } while (next !== null);
      setProgress({ state: 'done', rows });
    } catch {
      setProgress({ state: 'failed', rows });
    }
    await onInvited().catch(() => undefined);
  };
  return { progress, inviteAll };
}
