import { useQuery } from '@apollo/client/react';
import { Link } from '@chiron/ui';
import { graphql } from '../../gql';
import { Answered, Page, Section } from '../../page';
import { useViewer } from '../account';
import { Contacts } from '../safety';
import classes from './help-page.module.css';

const HELP = graphql(`
  query Help {
    helpContacts {
      emergency
      contacts {
        ...Contacts_contact @unmask
      }
      coordinators {
        id
        name
      }
      reportHandler {
        id
        name
      }
    }
  }
`);

/** What one can do here, what one sees and what not, and whom to ask. */
export function HelpPage() {
  const place = useViewer().actingAt?.name ?? 'your institution';
  return (
    <Page title="Help">
      <div className={classes['words']}>
        <WhomToTurnTo />
        <Section title="Finding your way">
          <p>
            Home shows whom you have. Mentorships lists yours, current and past. People finds anyone shared with you by
            a part of the name. Lineage shows who mentored whom, as a picture or as a table.
          </p>
        </Section>
        <Section title="Whom you see">
          <p>
            You see people of {place}, those you share a mentorship with wherever they are, and historical people. In a
            lineage, “Not shared with you” stands for a person between two whom you may see.
          </p>
        </Section>
        <Section title="Ending a mentorship">
          <p>
            Either of you may end it on its page, without giving a reason. It stays in both histories and in the
            lineage.
          </p>
        </Section>
        <Section title="Something is wrong or missing">
          <p>Ask the staff of {place}. They record people and mentorships, and can correct them.</p>
        </Section>
      </div>
    </Page>
  );
}

/** Coordinators, confidential offices, crisis lines: first on the page. */
function WhomToTurnTo() {
  const asked = useQuery(HELP);
  return (
    <Answered asked={asked} failure="We couldn’t load whom to turn to.">
      {({ helpContacts }) =>
        helpContacts && (
          <Section title="Whom to turn to">
            <Contacts contacts={helpContacts.contacts} emergency={helpContacts.emergency} />
            {helpContacts.coordinators.length > 0 && (
              <p>
                For questions about mentorship:{' '}
                {helpContacts.coordinators.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link href={`/people/${id}`}>{name}</Link>
                  </span>
                ))}
                .
              </p>
            )}
            {helpContacts.reportHandler && (
              <p>
                Reports go to {helpContacts.reportHandler.name}. You can write one on a person’s page, and see what
                became of it under <Link href="/reports/mine">My reports</Link>.
              </p>
            )}
            <p>
              <Link href="/settings/blocks">People you block</Link>
            </p>
          </Section>
        )
      }
    </Answered>
  );
}
