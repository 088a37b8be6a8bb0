import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { graphql } from '../../gql';
import { Answered } from '../../page';
import { signInAddress } from './next-address';
import { ViewerContext } from './viewer';

const SESSION = graphql(`
  query Session {
    viewer {
      person {
        id
        name
      }
      actingAt {
        id
        slug
        name
        crest
        accent
      }
      memberOf {
        id
        slug
        name
        crest
        accent
      }
      staffRoles
      capabilities
      isOperator
    }
  }
`);

/** Asks who is signed in; without a session it leads to the sign-in page and keeps the address. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const asked = useQuery(SESSION, { fetchPolicy: 'cache-first' });
  const { pathname, search } = useLocation();
  return (
    <Answered asked={asked} failure="We couldn’t reach Chiron." skeleton={<></>}>
      {({ viewer }) =>
        viewer ? (
          <ViewerContext value={viewer}>{children}</ViewerContext>
        ) : (
          <Navigate to={signInAddress(pathname + search)} replace />
        )
      }
    </Answered>
  );
}
