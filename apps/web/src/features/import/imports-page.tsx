import { usePhone } from '@chiron/ui';
import { useNavigate, useParams } from 'react-router';
import { Page, Section } from '../../page';
import { StaffOnly } from '../institution';
import { EarlierImports } from './earlier-imports';
import { ImportForm } from './import-form';
import { ReadOnlyNotice } from './read-only-notice';

/** Begins an import, and lists the earlier ones, for staff who may run them. */
export function ImportsPage() {
  const { slug = '' } = useParams();
  const isPhone = usePhone();
  const navigate = useNavigate();
  return (
    <StaffOnly capability="import.run">
      {({ name }) => (
        <Page
          title="Import"
          lead={`Bring people and mentorships of ${name} in from files. You see every change first.`}
        >
          {isPhone ? (
            <ReadOnlyNotice />
          ) : (
            <Section title="New import">
              <ImportForm onChecking={(id) => void navigate(`/i/${slug}/people/import/${id}`)} />
            </Section>
          )}
          <Section title="Earlier imports">
            <EarlierImports slug={slug} />
          </Section>
        </Page>
      )}
    </StaffOnly>
  );
}
