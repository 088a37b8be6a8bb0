import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@chiron/ui';
import { useDeferredValue } from 'react';
import { graphql } from '../../gql';

const OFFERS = graphql(`
  query SignOnOffers($email: String!) {
    signOnFor(email: $email) {
      slug
      name
    }
  }
`);

/** Leads to an institution’s own sign-on. It is another page, which the browser itself must open. */
export function signOnAddress(slug: string, next: string): string {
  return `/sign-on/start/${encodeURIComponent(slug)}?next=${encodeURIComponent(next)}`;
}

/** The institutions’ sign-ons for the domain of what was typed; nothing until it looks like an address. */
export function SignOnOffers({ email, next }: { readonly email: string; readonly next: string }) {
  const domain = useDeferredValue(/@([^@\s]+\.[^@\s.]{2,})\s*$/.exec(email)?.[1]);
  // The name before the @ stays here: the domain alone decides.
  const asked = domain === undefined ? skipToken : { variables: { email: `anybody@${domain}` } };
  const { data } = useQuery(OFFERS, asked);
  return data?.signOnFor.map(({ slug, name }) => (
    <Button
      key={slug}
      isFullWidth
      onPress={() => {
        window.location.assign(signOnAddress(slug, next));
      }}
    >
      Sign in at {name}
    </Button>
  ));
}
