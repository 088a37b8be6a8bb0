import { useApolloClient, useQuery } from '@apollo/client/react';
import { AppFrame, Notice } from '@chiron/ui';
import { lazy, Suspense } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../../gql';
import type { SignInPageQuery } from '../../gql/graphql';
import { Answered, Page, Wordmark } from '../../page';
import { DemoEntrances } from './demo-entrances';
import { nextAddress } from './next-address';
import { SignInWays } from './sign-in-ways';
import classes from './sign-in-page.module.css';

const WaitingStep = lazy(() => import('./waiting-step').then((part) => ({ default: part.WaitingStep })));

const SIGN_IN_PAGE = graphql(`
  query SignInPage {
    viewer {
      person {
        id
      }
    }
    sessionState
    demoSignIns {
      label
      email
    }
  }
`);

type State = SignInPageQuery['sessionState'];

/** Gets in without a puzzle, and then goes where one wanted to go. */
export function SignInPage() {
  const asked = useQuery(SIGN_IN_PAGE);
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = nextAddress(search.get('next'));
  const enter = async () => {
    await client.clearStore();
    await navigate(next, { replace: true });
  };
  const lookAgain = () => void asked.refetch();
  if (asked.data?.viewer) return <Navigate to={next} replace />;
  const waiting = waitingState(asked.data?.sessionState);
  return (
    <AppFrame logo={<Wordmark />}>
      <div className={classes['page']}>
        <Page title="Sign in" leavesFocus>
          {search.get('problem') === 'sign-on' && !waiting && <SignOnProblem />}
          {waiting ? (
            <Suspense>
              <WaitingStep state={waiting} onEntered={enter} onLeft={lookAgain} />
            </Suspense>
          ) : (
            <div className={classes['ways']}>
              <SignInWays next={next} onEntered={enter} onSecondFactor={lookAgain} />
              <Answered asked={asked} failure="We couldn’t reach Chiron." skeleton={<></>}>
                {({ demoSignIns }) =>
                  demoSignIns.length > 0 && <DemoEntrances entrances={demoSignIns} onEntered={enter} />
                }
              </Answered>
            </div>
          )}
        </Page>
      </div>
    </AppFrame>
  );
}

function waitingState(state: State | undefined): 'PENDING' | 'ENROLLING' | 'COVERED' | null {
  return state === 'PENDING' || state === 'ENROLLING' || state === 'COVERED' ? state : null;
}

function SignOnProblem() {
  return (
    <Notice tone="danger" isAnnounced className={classes['problem']}>
      Your institution’s sign-on didn’t let you in here. Try again, or ask its staff.
    </Notice>
  );
}
