import { useQuery } from '@apollo/client/react';
import { positionLabel } from '@chiron/domain/confidentiality';
import { Notice } from '@chiron/ui';
import { Answered, Page, Section } from '../../page';
import { StaffOnly } from '../institution';
import { ContactsForm } from './contacts-form';
import { DutiesForm } from './duties-form';
import { LookForm } from './look-form';
import { PeopleForm } from './people-form';
import { RetentionForm, RetentionPast } from './retention-form';
import { INSTITUTION_SETTINGS, type Settings } from './settings-queries';

/** What the admins of an institution decide. */
export function SettingsPage() {
  return <StaffOnly capability="institution.configure">{({ name }) => <SettingsShown name={name} />}</StaffOnly>;
}

function SettingsShown({ name }: { readonly name: string }) {
  const asked = useQuery(INSTITUTION_SETTINGS);
  return (
    <Page title="Settings" lead={`What ${name} is called, and what its members are told.`}>
      <Answered asked={asked} failure="We couldn’t load the settings.">
        {({ institutionSettings: settings, retentionReport }) => (
          <>
            <ReadinessNotice settings={settings} />
            <Section title="Reporting duties">
              <DutiesForm settings={settings} />
            </Section>
            <Section title="Confidential offices and crisis lines">
              <ContactsForm settings={settings} />
            </Section>
            <Section title="Reports and minors">
              <PeopleForm settings={settings} />
            </Section>
            <Section title="How long records are kept">
              <RetentionForm settings={settings} onSaved={() => void asked.refetch().catch(() => undefined)} />
              <RetentionPast past={retentionReport} />
            </Section>
            <Section title="Name and look">
              <LookForm settings={settings} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

function ReadinessNotice({ settings: { readiness } }: { readonly settings: Settings }) {
  if (readiness.isReady) {
    return (
      <Notice tone="success" title="Private writing may open here">
        Duties, offices, crisis lines and the emergency number are filled in.
      </Notice>
    );
  }
  const missing = [
    readiness.positionsMissing.length > 0 &&
      `a reporting duty for ${readiness.positionsMissing.map((position) => positionLabel(position)).join(', ')}`,
    readiness.lacksOffice && 'a confidential office',
    readiness.lacksCrisisLine && 'a crisis line',
    readiness.lacksEmergency && 'an emergency number',
  ].filter(Boolean);
  return (
    <Notice tone="waiting" title="Private writing stays closed until these are filled in">
      Missing: {missing.join('; ')}.
    </Notice>
  );
}
