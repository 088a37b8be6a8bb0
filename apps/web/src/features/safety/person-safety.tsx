import { useMutation } from '@apollo/client/react';
import { Button, ConfirmDialog, Link, LinkButton, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, Section, useDeed } from '../../page';
import { useViewer } from '../account';

const BLOCK = graphql(`
  mutation BlockPerson($id: ID!) {
    blockPerson(personId: $id)
  }
`);

export type PersonSafetyProps = { readonly id: string; readonly name: string };

/** At the foot of a person's page: block them, or report something. */
export function PersonSafety({ id, name }: PersonSafetyProps) {
  const [isAsking, setAsking] = useState(false);
  const deed = useDeed('We couldn’t block this person. Nothing was changed. Try again.');
  const [block] = useMutation(BLOCK);
  const viewerId = useViewer().person.id;
  if (viewerId === id) return null;
  const confirm = async () => {
    if (await deed.run(() => block({ variables: { id } }))) setAsking(false);
  };
  return (
    <Section title="If something is wrong">
      {deed.isDone && (
        <Notice tone="success" isAnnounced>
          Blocked. They are not told. <Link href="/settings/blocks">See whom you block</Link>
        </Notice>
      )}
      <Actions>
        <LinkButton href={`/people/${id}/report`}>Report, or “I don’t feel safe”</LinkButton>
        <Button
          variant="quiet"
          onPress={() => {
            setAsking(true);
          }}
        >
          Block
        </Button>
      </Actions>
      <ConfirmDialog
        title={`Block ${name}?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel="Block"
        isPending={deed.isPending}
        error={deed.problem}
        onConfirm={() => void confirm()}
      >
        <p>
          They are not told, and neither is anybody else. A mentorship that you share goes on until one of you ends it.
        </p>
        <p>If you want to report something, do that first.</p>
      </ConfirmDialog>
    </Section>
  );
}
