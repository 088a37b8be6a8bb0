import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';

const SEND_SIGN_IN_LINK = graphql(`
  mutation SendSignInLink($email: String!) {
    sendSignInLink(email: $email)
  }
`);

/** Asks for a link; whether the address opens an account is told to nobody. */
export function useSendSignInLink(): (email: string) => Promise<unknown> {
  const [send] = useMutation(SEND_SIGN_IN_LINK, { fetchPolicy: 'no-cache' });
  return (email) => send({ variables: { email } });
}
