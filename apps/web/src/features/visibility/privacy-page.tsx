import { useQuery } from '@apollo/client/react';
import { AUDIENCES } from '@chiron/domain/visibility';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Answered, Facts, Section } from '../../page';
import { SettingsFrame } from '../settings-frame';
import { AudienceForm } from './audience-form';
import { AUDIENCE_MEANINGS, audienceWords } from './audience-words';
import { DirectorySwitch } from './directory-switch';
import { SeeAs } from './see-as';

const PRIVACY_PAGE = graphql(`
  query PrivacyPage {
    myAudiences {
      ...AudienceForm_audiences @unmask
    }
    institutions {
      id
      name
    }
  }
`);

/** Who sees what of oneself, and how it looks to them. */
export function PrivacyPage() {
  const asked = useQuery(PRIVACY_PAGE);
  // What others see is asked anew after every change.
  const [changes, setChanges] = useState(0);
  const changed = () => {
    setChanges((count) => count + 1);
  };
  return (
    <SettingsFrame
      tab="privacy"
      lead="You choose who sees what of you. Staff always see what their institution recorded."
    >
      <Answered asked={asked} failure="We couldn’t load your choices.">
        {({ myAudiences, institutions }) => (
          <>
            <Section title="Who sees what">
              <AudienceForm audiences={myAudiences} onChanged={changed} />
            </Section>
            <Section title="Directory">
              <DirectorySwitch isOptedOut={myAudiences.isOptedOut} onChanged={changed} />
            </Section>
            <Section title="See as…">
              <SeeAs changes={changes} institutions={institutions} />
            </Section>
            <Section title="What these words mean">
              <Facts facts={AUDIENCES.map((one) => ({ label: audienceWords(one), value: AUDIENCE_MEANINGS[one] }))} />
            </Section>
          </>
        )}
      </Answered>
    </SettingsFrame>
  );
}
