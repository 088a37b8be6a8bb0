import { useQuery } from '@apollo/client/react';
import { Button } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Answered, Section, usePageAddress } from '../../page';
import { SettingsFrame } from '../settings-frame';
import { ConsentTable } from './consent-table';
import { DISCLOSURES_A_PAGE, DisclosureTable } from './disclosure-table';
import { GiveConsentDialog } from './give-consent-dialog';

const CONSENTS_PAGE = graphql(`
  query ConsentsPage($first: Int!, $after: String) {
    myConsents {
      id
      ...ConsentTable_consent @unmask
    }
    institutions {
      id
      name
    }
    disclosuresAboutMe(first: $first, after: $after) {
      ...DisclosureTable_page @unmask
    }
  }
`);

/** Which records one lets others see, and who did see them. */
export function ConsentsPage() {
  const { after } = usePageAddress();
  const asked = useQuery(CONSENTS_PAGE, {
    variables: { first: DISCLOSURES_A_PAGE, after },
    fetchPolicy: 'cache-and-network',
  });
  const [isGiving, setGiving] = useState(false);
  const again = () => void asked.refetch().catch(() => undefined);
  const giving = (
    <Button
      onPress={() => {
        setGiving(true);
      }}
    >
      Give a consent
    </Button>
  );
  return (
    <SettingsFrame
      tab="consents"
      lead="A student’s record is shown to another institution only with an agreement and your consent."
    >
      <Answered asked={{ ...asked, data: asked.data ?? asked.previousData }} failure="We couldn’t load your consents.">
        {({ myConsents, institutions, disclosuresAboutMe }) => (
          <>
            <Section title="My consents" aside={giving}>
              <ConsentTable consents={myConsents} onRevoked={again} />
            </Section>
            <Section title="Disclosures about me">
              <DisclosureTable
                label="Disclosures about me"
                page={disclosuresAboutMe}
                isAboutMe
                empty="Nobody saw your record through an agreement."
              />
            </Section>
            {isGiving && (
              <GiveConsentDialog
                institutions={institutions}
                onGiven={again}
                onClose={() => {
                  setGiving(false);
                }}
              />
            )}
          </>
        )}
      </Answered>
    </SettingsFrame>
  );
}
