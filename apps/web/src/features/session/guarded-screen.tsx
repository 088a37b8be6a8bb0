import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, type ReactNode } from 'react';
import { graphql } from '../../gql';
import { useCover } from './cover-state';
import { useIdle } from './use-idle';

const CoverScreen = lazy(() => import('./cover-screen').then((part) => ({ default: part.CoverScreen })));
const IdleWarning = lazy(() => import('./idle-warning').then((part) => ({ default: part.IdleWarning })));

const STILL_HERE = graphql(`
  query StillHere {
    viewer {
      person {
        id
      }
    }
  }
`);

/** The pages of a session: warned about before it goes idle, hidden while it is covered. What was typed stays in them. */
export function GuardedScreen({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const cover = useCover();
  const stay = async () => {
    await client.query({ query: STILL_HERE, fetchPolicy: 'no-cache' }).catch(() => undefined);
  };
  const isEnding = useIdle(stay);
  return (
    <>
      <div hidden={cover !== 'none'}>{children}</div>
      <Suspense>
        {cover !== 'none' && <CoverScreen cover={cover} />}
        {cover === 'none' && isEnding && <IdleWarning onStay={() => void stay()} />}
      </Suspense>
    </>
  );
}
