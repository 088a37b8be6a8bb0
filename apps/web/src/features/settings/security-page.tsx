import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { Answered, Section } from '../../page';
import { useProved } from '../session';
import { SettingsFrame } from '../settings-frame';
import { PasskeysSection } from './passkeys-section';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';

const SECURITY_PAGE = graphql(`
  query SecurityPage {
    myPasskeys {
      id
      ...PasskeysSection_passkey @unmask
    }
    mySecondFactor {
      ...SecondFactorSection_factor @unmask
    }
    mySessions {
      id
      ...SessionsSection_session @unmask
    }
    myPasswordIsSet
  }
`);

/** How one signs in, and where one is signed in now. */
export function SecurityPage() {
  const asked = useQuery(SECURITY_PAGE);
  const { attempt, dialog } = useProved();
  const changed = () => void asked.refetch();
  return (
    <SettingsFrame tab="security" lead="How you sign in, and where you are signed in now.">
      <Answered asked={asked} failure="We couldn’t load how you sign in.">
        {({ myPasskeys, mySecondFactor, mySessions, myPasswordIsSet }) => (
          <>
            <Section title="Passkeys">
              <PasskeysSection passkeys={myPasskeys} attempt={attempt} onChanged={changed} />
            </Section>
            <Section title="Authenticator app">
              <SecondFactorSection factor={mySecondFactor} attempt={attempt} onChanged={changed} />
            </Section>
            <Section title="Password">
              <PasswordSection isSet={myPasswordIsSet} attempt={attempt} onChanged={changed} />
            </Section>
            <Section title="Where you are signed in">
              <SessionsSection sessions={mySessions} onChanged={changed} />
            </Section>
          </>
        )}
      </Answered>
      {dialog}
    </SettingsFrame>
  );
}
