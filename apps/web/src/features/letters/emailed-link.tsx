import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';
import { LinkForm } from './link-form';

const SEND_SIGN_IN_LINK = graphql(`
  mutation SendSignInLink($email: String!) {
    sendSignInLink(email: $email)
  }
`);

/** Signing in without a password: a link that is mailed. */
export function EmailedLink() {
  const [send] = useMutation(SEND_SIGN_IN_LINK, { fetchPolicy: 'no-cache' });
  return (
    <LinkForm
      button="Email me a link"
      hint="It signs you in once, within 15 minutes."
      onAsk={(email) => send({ variables: { email } })}
    />
  );
}
