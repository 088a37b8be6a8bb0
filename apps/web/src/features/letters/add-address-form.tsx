import { useMutation } from '@apollo/client/react';
import type { AddressKind } from '@chiron/domain/address';
import { Button, Form, Notice, RadioGroup, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import classes from './letters.module.css';

const ADD_ADDRESS = graphql(`
  mutation AddAddress($address: String!, $kind: AddressKind!) {
    addAddress(address: $address, kind: $kind) {
      ... on MyAddresses {
        waiting {
          address
        }
      }
      ... on AddressRefused {
        message
        field
      }
    }
  }
`);

const KINDS = [
  { value: 'PERSONAL', label: 'Personal', hint: 'It stays yours wherever you work.' },
  { value: 'SCHOOL', label: 'School or hospital', hint: 'It may end when you leave.' },
] as const;

/** Asks a further address by a letter; the answer is the same whomever it belongs to. */
export function AddAddressForm({ onAdded }: { readonly onAdded: () => Promise<unknown> }) {
  const [address, setAddress] = useState('');
  const [kind, setKind] = useState<AddressKind>('PERSONAL');
  const [asked, setAsked] = useState<string | null>(null);
  const [add, { data, error, loading }] = useMutation(ADD_ADDRESS, { fetchPolicy: 'no-cache' });
  const refusal = data?.addAddress.__typename === 'AddressRefused' ? data.addAddress.message : undefined;
  const submit = async () => {
    setAsked(null);
    const answer = await add({ variables: { address, kind } }).catch(() => null);
    if (answer?.data?.addAddress.__typename !== 'MyAddresses') return;
    setAsked(address.trim());
    setAddress('');
    await onAdded();
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {asked && (
        <Notice tone="success" isAnnounced>
          {`We’ve written to ${asked}. Open the link there within 24 hours.`}
        </Notice>
      )}
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t save this. Your words are still here.
        </Notice>
      )}
      <TextField
        label="New address"
        name="address"
        type="email"
        autoComplete="email"
        isRequired
        error={loading ? undefined : refusal}
        value={address}
        onChange={setAddress}
      />
      <RadioGroup label="What kind of address is it?" options={KINDS} value={kind} onChange={setKind} />
      <Button type="submit" isPending={loading}>
        Write to it
      </Button>
    </Form>
  );
}
