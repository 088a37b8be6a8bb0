import { useMutation } from '@apollo/client/react';
import { Button, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { CodeForm } from './code-form';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';
import classes from './second-factor.module.css';

const BEGIN = graphql(`
  mutation BeginSecondFactor {
    beginSecondFactor {
      ... on SecondFactorOffer {
        secret
        uri
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const CONFIRM = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      ... on SecondFactorConfirmed {
        recoveryCodes
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export type EnrolmentProps = {
  /** Runs a change that answers `true` when it asks for a fresh proof first; when signing in there is none to ask for. */
  readonly attempt?: (change: () => Promise<boolean>) => Promise<void>;
  readonly onBegun?: () => void;
  readonly onDone: () => void;
};

/** Sets up an authenticator app: scan, type a first code, keep the recovery codes. */
export function Enrolment({ attempt, onBegun, onDone }: EnrolmentProps) {
  const [begin, begun] = useMutation(BEGIN, { fetchPolicy: 'no-cache' });
  const [confirm, confirmed] = useMutation(CONFIRM, { fetchPolicy: 'no-cache' });
  const [isFailed, setFailed] = useState(false);
  const offer = begun.data?.beginSecondFactor;
  const result = confirmed.data?.confirmSecondFactor;
  const start = async () => {
    const answer = await begin().catch(() => null);
    setFailed(!answer?.data);
    const told = answer?.data?.beginSecondFactor.__typename;
    if (told === 'SecondFactorOffer') onBegun?.();
    return told === 'ProofNeeded';
  };
  const send = async (code: string) => {
    const answer = await confirm({ variables: { code } }).catch(() => null);
    const told = answer?.data?.confirmSecondFactor;
    if (!told) return 'We couldn’t check this just now. Try again.';
    return told.__typename === 'SecondFactorConfirmed' ? '' : told.message;
  };
  if (result?.__typename === 'SecondFactorConfirmed') {
    return <RecoveryCodes codes={result.recoveryCodes} onDone={onDone} />;
  }
  if (offer?.__typename !== 'SecondFactorOffer') {
    return (
      <>
        {isFailed && <Notice tone="danger">We couldn’t begin this just now. Try again.</Notice>}
        <Button variant="primary" isPending={begun.loading} onPress={() => void (attempt ? attempt(start) : start())}>
          Set up an authenticator app
        </Button>
      </>
    );
  }
  return (
    <div className={classes['form']}>
      <p>Scan this with your authenticator app, or type the key into it.</p>
      <QrCode text={offer.uri} label="QR code for your authenticator app" />
      <p>
        Key: <code className={classes['secret']}>{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeForm label="First code" hint="The six digits that the app shows now." action="Confirm" onCode={send} />
    </div>
  );
}
