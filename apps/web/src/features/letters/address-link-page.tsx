import { useMutation } from '@apollo/client/react';
import { Button, LinkButton, Notice } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import { NotFoundPage } from '../../page';
import { OpenPage } from './open-page';

const CONFIRM_ADDRESS = graphql(`
  mutation ConfirmAddress($token: String!) {
    confirmAddress(token: $token) {
      ... on AddressOpened {
        address
      }
      ... on LinkExpired {
        message
      }
    }
  }
`);

const UNDO_ADDRESS_CHANGE = graphql(`
  mutation UndoAddressChange($token: String!) {
    undoAddressChange(token: $token) {
      ... on AddressOpened {
        address
      }
      ... on LinkExpired {
        message
      }
    }
  }
`);

/** Where a letter about an address leads: to confirm it, or to undo a change. */
export function AddressLinkPage() {
  const { act, token = '' } = useParams();
  if (act === 'confirm') return <Confirm token={token} />;
  return act === 'undo' ? <Undo token={token} /> : <NotFoundPage />;
}

function Confirm({ token }: { readonly token: string }) {
  const [confirm, { data, error, loading }] = useMutation(CONFIRM_ADDRESS, { fetchPolicy: 'no-cache' });
  return (
    <Step
      title="Confirm your address"
      lead="Your account can then be opened with it."
      button="Confirm"
      done={(address) => `${address} opens your account now.`}
      answer={data?.confirmAddress}
      isFailed={Boolean(error)}
      isPending={loading}
      onPress={() => void confirm({ variables: { token } }).catch(() => null)}
    />
  );
}

function Undo({ token }: { readonly token: string }) {
  const [undo, { data, error, loading }] = useMutation(UNDO_ADDRESS_CHANGE, { fetchPolicy: 'no-cache' });
  return (
    <Step
      title="Put this address back"
      lead="Addresses added lately go, and everybody is signed out. Then set a new password."
      button="Put it back"
      done={(address) => `${address} is back, and everybody is signed out.`}
      answer={data?.undoAddressChange}
      isFailed={Boolean(error)}
      isPending={loading}
      onPress={() => void undo({ variables: { token } }).catch(() => null)}
    />
  );
}

type StepProps = {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly done: (address: string) => string;
  readonly answer: { readonly address: string } | { readonly message: string } | undefined;
  readonly isFailed: boolean;
  readonly isPending: boolean;
  readonly onPress: () => void;
};

function Step({ title, lead, button, done, answer, isFailed, isPending, onPress }: StepProps) {
  if (answer) {
    const isDone = 'address' in answer;
    return (
      <OpenPage title={title}>
        <Notice
          tone={isDone ? 'success' : 'danger'}
          isAnnounced
          actions={<LinkButton href="/settings/addresses">Your addresses</LinkButton>}
        >
          {isDone ? done(answer.address) : answer.message}
        </Notice>
      </OpenPage>
    );
  }
  return (
    <OpenPage title={title} lead={lead}>
      {isFailed && (
        <Notice tone="danger" isAnnounced>
          That didn’t work just now. Try again.
        </Notice>
      )}
      <Button variant="primary" isFullWidth isPending={isPending} onPress={onPress}>
        {button}
      </Button>
    </OpenPage>
  );
}
