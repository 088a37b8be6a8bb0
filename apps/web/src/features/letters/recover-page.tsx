import { useMutation } from '@apollo/client/react';
import { Link } from '@chiron/ui';
import { graphql } from '../../gql';
import { LinkForm } from './link-form';
import { OpenPage } from './open-page';

const SEND_RECOVERY_LINK = graphql(`
  mutation SendRecoveryLink($email: String!) {
    sendRecoveryLink(email: $email)
  }
`);

/** For whoever has lost the password. */
export function RecoverPage() {
  const [send] = useMutation(SEND_RECOVERY_LINK, { fetchPolicy: 'no-cache' });
  return (
    <OpenPage title="Set a new password" lead="We’ll mail you a link. Any confirmed address of yours will do.">
      <LinkForm
        button="Email me a link"
        hint="It works once, within 30 minutes."
        onAsk={(email) => send({ variables: { email } })}
      />
      <p>
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </OpenPage>
  );
}
