import { useMutation } from '@apollo/client/react';
import { Button, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SecondFactorSection_FactorFragment } from '../../gql/graphql';
import { Enrolment, RecoveryCodes } from '../second-factor';
import type { Attempt } from './attempt';
import classes from './settings.module.css';
import { whenWords } from './when-words';

/** @public What is shown; code generation reads it. */
export const FACTOR = graphql(`
  fragment SecondFactorSection_factor on SecondFactor {
    confirmedAt
    recoveryCodesLeft
  }
`);

const REMOVE = graphql(`
  mutation RemoveSecondFactor {
    removeSecondFactor {
      __typename
    }
  }
`);

const RENEW = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      ... on RecoveryCodesRenewed {
        recoveryCodes
      }
    }
  }
`);

export type SecondFactorSectionProps = {
  readonly factor: SecondFactorSection_FactorFragment | null;
  readonly attempt: Attempt;
  readonly onChanged: () => void;
};

/** The second factor: setting it up, new recovery codes, taking it away. */
export function SecondFactorSection({ factor, attempt, onChanged }: SecondFactorSectionProps) {
  const [isEnrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [remove, removing] = useMutation(REMOVE, { fetchPolicy: 'no-cache' });
  const [renew, renewing] = useMutation(RENEW, { fetchPolicy: 'no-cache' });
  const removeIt = async () => {
    const answer = await remove().catch(() => null);
    const result = answer?.data?.removeSecondFactor.__typename;
    if (result === 'SecondFactorRemoved') onChanged();
    return result === 'ProofNeeded';
  };
  const renewThem = async () => {
    const answer = await renew().catch(() => null);
    const result = answer?.data?.renewRecoveryCodes;
    if (result?.__typename === 'RecoveryCodesRenewed') setCodes(result.recoveryCodes);
    return result?.__typename === 'ProofNeeded';
  };
  const done = () => {
    setEnrolling(false);
    setCodes([]);
    onChanged();
  };
  if (codes.length > 0) return <RecoveryCodes codes={codes} onDone={done} />;
  if (!factor || isEnrolling) {
    return (
      <div className={classes['stack']}>
        <p>A code from your phone, asked for after your password or an e-mailed link.</p>
        <Enrolment
          attempt={attempt}
          onBegun={() => {
            setEnrolling(true);
          }}
          onDone={done}
        />
      </div>
    );
  }
  return (
    <div className={classes['stack']}>
      <p>
        In use since {whenWords(factor.confirmedAt)}. {factor.recoveryCodesLeft} recovery codes left.
      </p>
      {(removing.error ?? renewing.error) && (
        <Notice tone="danger" isAnnounced>
          We couldn’t change this. Try again.
        </Notice>
      )}
      <div className={classes['actions']}>
        <Button isPending={renewing.loading} onPress={() => void attempt(renewThem)}>
          New recovery codes
        </Button>
        <Button isPending={removing.loading} onPress={() => void attempt(removeIt)}>
          Remove authenticator app
        </Button>
      </div>
    </div>
  );
}
