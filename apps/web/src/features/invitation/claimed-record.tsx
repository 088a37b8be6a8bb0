import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, ConfirmDialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { ClaimedRecord_ClaimFragment } from '../../gql/graphql';

graphql(`
  fragment ClaimedRecord_claim on RecordClaim {
    claimedAt
    institution {
      id
      name
    }
  }
`);

const UNDO_CLAIM = graphql(`
  mutation UndoClaim($institutionId: ID!) {
    undoClaim(institutionId: $institutionId) {
      claimedAt
    }
  }
`);

/** A record that one has added lately, and may give back. */
export function ClaimedRecord({ claim: { institution, claimedAt } }: { readonly claim: ClaimedRecord_ClaimFragment }) {
  const client = useApolloClient();
  const [isAsked, setAsked] = useState(false);
  const [undo, { error, loading }] = useMutation(UNDO_CLAIM, { fetchPolicy: 'no-cache' });
  if (!institution) return null;
  const { id: institutionId, name } = institution;
  const confirm = async () => {
    const answer = await undo({ variables: { institutionId } }).catch(() => null);
    // Who one is, and where, has changed with it.
    if (answer?.data) await client.resetStore();
  };
  return (
    <Notice
      actions={
        <Button
          onPress={() => {
            setAsked(true);
          }}
        >
          Give it back…
        </Button>
      }
    >
      {`You added the record of ${name} on ${new Date(claimedAt as string).toLocaleDateString(undefined, { dateStyle: 'medium' })}.`}
      <ConfirmDialog
        title={`Give the record of ${name} back?`}
        isOpen={isAsked}
        onOpenChange={setAsked}
        confirmLabel="Give it back"
        isPending={loading}
        error={error && 'That didn’t work. Try again.'}
        onConfirm={() => void confirm()}
      >
        Its affiliations and mentorships leave your history, with what was added there since.
      </ConfirmDialog>
    </Notice>
  );
}
