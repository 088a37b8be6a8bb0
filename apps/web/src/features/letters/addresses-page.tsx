import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Notice, Status } from '@chiron/ui';
import { Check } from 'lucide-react';
import { graphql } from '../../gql';
import type { AddressesPageQuery } from '../../gql/graphql';
import { Answered, Section } from '../../page';
import { SettingsFrame } from '../settings-frame';
import { AddAddressForm } from './add-address-form';
import classes from './letters.module.css';

const ADDRESSES_PAGE = graphql(`
  query AddressesPage {
    myAddresses {
      addresses {
        address
        kind
        isPrimary
      }
      waiting {
        address
        kind
      }
    }
  }
`);

const MAKE_PRIMARY = graphql(`
  mutation MakeAddressPrimary($address: String!) {
    makeAddressPrimary(address: $address) {
      lacksLasting
      addresses {
        address
        kind
        isPrimary
      }
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveAddress($address: String!) {
    removeAddress(address: $address) {
      lacksLasting
      addresses {
        address
        kind
        isPrimary
      }
    }
  }
`);

/** The addresses that open the account. */
export function AddressesPage() {
  const asked = useQuery(ADDRESSES_PAGE, { fetchPolicy: 'cache-and-network' });
  return (
    <SettingsFrame tab="addresses" lead="Each of these opens your account. A personal one lasts after you leave.">
      <Answered asked={asked} failure="We couldn’t load your addresses.">
        {({ myAddresses: { addresses, waiting } }) => (
          <>
            <ul role="list" aria-label="Addresses" className={classes['list']}>
              {addresses.map((one) => (
                <AddressRow key={one.address} address={one} onChanged={asked.refetch} />
              ))}
              {waiting.map(({ address }) => (
                <li key={address} className={classes['row']}>
                  <div>
                    <div className={classes['address']}>{address}</div>
                    <p className={classes['meta']}>We wrote to it. Open the link there to confirm it.</p>
                  </div>
                </li>
              ))}
            </ul>
            <Section title="Add an address">
              <AddAddressForm onAdded={asked.refetch} />
            </Section>
          </>
        )}
      </Answered>
    </SettingsFrame>
  );
}

type Address = AddressesPageQuery['myAddresses']['addresses'][number];

type AddressRowProps = { readonly address: Address; readonly onChanged: () => Promise<unknown> };

function AddressRow({ address: { address, kind, isPrimary }, onChanged }: AddressRowProps) {
  const [makePrimary, moving] = useMutation(MAKE_PRIMARY);
  const [remove, removing] = useMutation(REMOVE);
  const change = (act: typeof makePrimary | typeof remove) => () =>
    void act({ variables: { address } })
      .then(onChanged)
      .catch(() => null);
  const isPending = moving.loading || removing.loading;
  return (
    <li className={classes['row']}>
      <div>
        <div className={classes['address']}>{address}</div>
        <p className={classes['meta']}>
          {kind === 'PERSONAL' ? 'Personal: lasts after you leave' : 'School or hospital: may end when you leave'}
        </p>
        {(moving.error ?? removing.error) && (
          <Notice tone="danger" isAnnounced>
            We couldn’t change this. Try again.
          </Notice>
        )}
      </div>
      {isPrimary ? (
        <Status icon={Check} tone="kept">
          Letters go here
        </Status>
      ) : (
        <div className={classes['acts']}>
          <Button
            size="compact"
            isDisabled={isPending}
            aria-label={`Send letters to ${address}`}
            onPress={change(makePrimary)}
          >
            Send letters here
          </Button>
          <Button size="compact" isDisabled={isPending} aria-label={`Remove ${address}`} onPress={change(remove)}>
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}
