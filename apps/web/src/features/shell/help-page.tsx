import { Page, Section } from '../../page';
import { useViewer } from '../account';
import classes from './help-page.module.css';

/** What one can do here, what one sees and what not, and whom to ask. */
export function HelpPage() {
  const place = useViewer().actingAt?.name ?? 'your institution';
  return (
    <Page title="Help">
      <div className={classes['words']}>
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
