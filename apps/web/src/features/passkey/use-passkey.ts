import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';

const CHALLENGE = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
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

/** What a passkey answered, to be sent on; or why there is none, in words. Null when the person called it off. */
export type PasskeyAnswer = { readonly id: string; readonly response: string } | { readonly problem: string } | null;

const UNREACHABLE = 'We couldn’t reach Chiron just now. Try again.';

/** Asks the browser for a passkey of this site. The code for it is fetched when it is wanted. */
export function usePasskey() {
  const [begin] = useMutation(CHALLENGE, { fetchPolicy: 'no-cache' });
  return async (): Promise<PasskeyAnswer> => {
    const [asked, { startAuthentication }] = await Promise.all([
      begin().catch(() => null),
      import('@simplewebauthn/browser'),
    ]);
    const offer = asked?.data?.beginPasskeySignIn;
    if (!offer) return { problem: UNREACHABLE };
    if (offer.__typename !== 'PasskeyOffer') return { problem: offer.message };
    const optionsJSON = JSON.parse(offer.options) as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    const response = await startAuthentication({ optionsJSON }).catch(() => null);
    return response && { id: offer.id, response: JSON.stringify(response) };
  };
}

/** Whether this browser can do passkeys at all. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window;
