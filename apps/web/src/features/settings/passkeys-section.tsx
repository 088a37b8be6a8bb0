import { useMutation } from '@apollo/client/react';
import { Button, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { hasPasskeys } from '../passkey';
import { PasskeyTable, type PasskeyTableProps } from './passkey-table';
import classes from './settings.module.css';

const BEGIN = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      ... on PasskeyOffer {
        id
        options
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const KEEP = graphql(`
  mutation KeepPasskey($id: String!, $response: String!, $name: String!) {
    keepPasskey(id: $id, response: $response, name: $name) {
      ... on Passkey {
        id
      }
      ... on Refusal {
        message
      }
    }
  }
`);

const UNSAVED = 'We couldn’t make a passkey just now. Try again.';

/** One’s passkeys, and a new one for this device. */
export function PasskeysSection({ passkeys, attempt, onChanged }: PasskeyTableProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [begin, begun] = useMutation(BEGIN, { fetchPolicy: 'no-cache' });
  const [keep] = useMutation(KEEP, { fetchPolicy: 'no-cache' });
  const make = async (offer: { id: string; options: string }) => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(offer.options) as Parameters<typeof startRegistration>[0]['optionsJSON'];
    // Called off, or this device has one already.
    const response = await startRegistration({ optionsJSON }).catch(() => null);
    if (!response) return 'No passkey was made. This device may have one already.';
    const variables = { id: offer.id, response: JSON.stringify(response), name: name.trim() };
    const kept = (await keep({ variables }).catch(() => null))?.data?.keepPasskey;
    if (kept?.__typename !== 'Passkey') return kept?.message ?? UNSAVED;
    setName('');
    onChanged();
    return '';
  };
  const add = async () => {
    setProblem('');
    const offer = (await begin().catch(() => null))?.data?.beginPasskey;
    if (offer?.__typename === 'ProofNeeded') return true;
    if (offer?.__typename === 'PasskeyOffer') setProblem(await make(offer));
    else setProblem(offer?.message ?? UNSAVED);
    return false;
  };
  return (
    <div className={classes['stack']}>
      <p>Sign in with your fingerprint, face or device lock. Nothing to remember, and nothing to give away.</p>
      {passkeys.length > 0 && <PasskeyTable passkeys={passkeys} attempt={attempt} onChanged={onChanged} />}
      {problem && (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      )}
      {hasPasskeys() && (
        <div className={classes['narrow']}>
          <TextField
            label="Name of the new passkey"
            isOptional
            hint="To know it by, such as “Ward laptop”."
            maxLength={100}
            value={name}
            onChange={setName}
          />
          <div className={classes['actions']}>
            <Button isPending={begun.loading} onPress={() => void attempt(add)}>
              Add a passkey
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
