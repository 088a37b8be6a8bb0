import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { Answered, Page } from '../../page';
import { StaffOnly } from '../institution';
import { SignInPolicyForm } from './sign-in-policy-form';

const SIGN_IN_POLICY_PAGE = graphql(`
  query SignInPolicyPage {
    signInPolicy {
      ...SignInPolicyForm_policy @unmask
    }
  }
`);

/** How members of the institution sign in, for its admins. */
export function SignInPolicyPage() {
  return (
    <StaffOnly capability="institution.configure">
      {({ name }) => (
        <Page title="Signing in" lead={`How members of ${name} sign in.`}>
          <Policy />
        </Page>
      )}
    </StaffOnly>
  );
}

function Policy() {
  const asked = useQuery(SIGN_IN_POLICY_PAGE, { fetchPolicy: 'network-only' });
  return (
    <Answered asked={asked} failure="We couldn’t load how members sign in.">
      {({ signInPolicy }) => <SignInPolicyForm policy={signInPolicy} />}
    </Answered>
  );
}
