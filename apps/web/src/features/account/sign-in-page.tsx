import { useApolloClient, useQuery } from '@apollo/client/react';
import { AppFrame } from '@chiron/ui';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../../gql';
import { Answered, Page, Wordmark } from '../../page';
import { DemoEntrances } from './demo-entrances';
import { nextAddress } from './next-address';
import { PasswordForm } from './password-form';
import classes from './sign-in-page.module.css';

const SIGN_IN_PAGE = graphql(`
  query SignInPage {
    viewer {
      person {
        id
      }
    }
    demoSignIns {
      label
      email
    }
  }
`);

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
  if (asked.data?.viewer) return <Navigate to={next} replace />;
  return (
    <AppFrame logo={<Wordmark />}>
      <div className={classes['page']}>
        <Page title="Sign in" leavesFocus>
          <div className={classes['ways']}>
            <PasswordForm onEntered={enter} />
            <Answered asked={asked} failure="We couldn’t reach Chiron." skeleton={<></>}>
              {({ demoSignIns }) =>
                demoSignIns.length > 0 && <DemoEntrances entrances={demoSignIns} onEntered={enter} />
              }
            </Answered>
          </div>
        </Page>
      </div>
    </AppFrame>
  );
}
