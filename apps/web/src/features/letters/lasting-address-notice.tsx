import { useQuery } from '@apollo/client/react';
import { LinkButton, Notice } from '@chiron/ui';
import { graphql } from '../../gql';

const LASTING_ADDRESS = graphql(`
  query LastingAddress {
    myAddresses {
      lacksLasting
    }
  }
`);

/** For whoever would lose the account with the last affiliation. Nothing is drawn for anybody else. */
export function LastingAddressNotice() {
  const { data } = useQuery(LASTING_ADDRESS);
  if (!data?.myAddresses.lacksLasting) return null;
  return (
    <Notice
      tone="waiting"
      title="Keep your account after you leave"
      actions={<LinkButton href="/settings/addresses">Add a personal address</LinkButton>}
    >
      Your last affiliation ends soon or has ended, and your address may end with it.
    </Notice>
  );
}
