import { useQuery } from '@apollo/client/react';
import { staffRoleLabel } from '@chiron/domain/permission';
import { Button, DataTable, Link, Name, VisuallyHidden, type Column } from '@chiron/ui';
import { useState } from 'react';
import { Answered, dayWords, Page, Section } from '../../page';
import { StaffOnly } from '../institution';
import { GrantForm } from './grant-form';
import { RevokeDialog } from './revoke-dialog';
import { STAFF, type Place } from './staff-queries';

const columns: readonly Column<Place>[] = [
  { key: 'name', header: 'Name', isRowHeader: true, cell: ({ person }) => <Person person={person} /> },
  { key: 'role', header: 'Role', cell: ({ role }) => staffRoleLabel(role) },
  { key: 'since', header: 'Since', cell: ({ since }) => (since ? dayWords(since) : 'Not recorded') },
  { key: 'by', header: 'Granted by', cell: ({ grantedBy }) => grantedBy?.name ?? 'Not recorded' },
];

/** Who holds which staff role, and granting and revoking them. */
export function StaffPage() {
  return <StaffOnly capability="roles.grant">{({ name }) => <Staff institution={name} />}</StaffOnly>;
}

function Staff({ institution }: { readonly institution: string }) {
  const asked = useQuery(STAFF);
  const [leaving, setLeaving] = useState<Place | null>(null);
  const again = () => void asked.refetch().catch(() => undefined);
  const revoking: Column<Place> = {
    key: 'revoke',
    header: 'Take away',
    isLabelHidden: true,
    cell: (place) =>
      place.person && (
        <Button
          variant="quiet"
          size="compact"
          onPress={() => {
            setLeaving(place);
          }}
        >
          Take away
          <VisuallyHidden>
            {' '}
            {staffRoleLabel(place.role)} from {place.person.name}
          </VisuallyHidden>
        </Button>
      ),
  };
  return (
    <Page title="Staff" lead={`Who does what at ${institution}. A change holds from the other’s next step on.`}>
      <Section title="Grant a role">
        <GrantForm onGranted={again} />
      </Section>
      <Section title="Roles now">
        <Answered asked={asked} failure="We couldn’t load the staff.">
          {({ staff }) => (
            <DataTable
              label="Staff"
              isLabelHidden
              density="compact"
              columns={[...columns, revoking]}
              rows={staff}
              rowKey={({ person, role, since }) => `${person?.id ?? ''} ${role} ${since ?? ''}`}
            />
          )}
        </Answered>
      </Section>
      {leaving && (
        <RevokeDialog
          place={leaving}
          onClose={() => {
            setLeaving(null);
          }}
          onRevoked={again}
        />
      )}
    </Page>
  );
}

function Person({ person }: { readonly person: Place['person'] }) {
  if (!person) return 'Not shared with you';
  return (
    <Link href={`/people/${person.id}`} look="plain">
      <Name size="inherit">{person.name}</Name>
    </Link>
  );
}
