import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

/** Ways out: of this browser, or of every one. Both forget what was read and end on the sign-in page. */
export function useLeave() {
  const navigate = useNavigate();
  const [signOut, { client }] = useMutation(SIGN_OUT);
  const [signOutEverywhere] = useMutation(SIGN_OUT_EVERYWHERE);
  const after = async (ending: Promise<unknown>) => {
    await ending;
    await client.clearStore();
    await navigate('/sign-in');
  };
  return {
    leave: () => after(signOut()),
    leaveEverywhere: () => after(signOutEverywhere()),
  };
}
