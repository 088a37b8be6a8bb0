import { useMutation } from '@apollo/client/react';
import { STAFF_ROLES, staffRoleLabel, type StaffRole } from '@chiron/domain/permission';
import { Button, Notice, RadioGroup } from '@chiron/ui';
import { useState } from 'react';
import { Actions, FormStack, useDeed } from '../../page';
import { PersonFinder } from '../person';
import { GRANT_ROLE } from './staff-queries';

const HINTS: Readonly<Record<StaffRole, string>> = {
  COORDINATOR: 'Sees people and mentorships, runs the programs where they stand as coordinator.',
  MODERATOR: 'Reads and handles reports. No rosters.',
  INSTITUTION_ADMIN: 'Everything, also granting roles and changing settings.',
};

const ROLES = STAFF_ROLES.map((value) => ({ value, label: staffRoleLabel(value), hint: HINTS[value] }));

/** Chooses a person and a role, then grants it. */
export function GrantForm({ onGranted }: { readonly onGranted: () => void }) {
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [role, setRole] = useState<StaffRole>('COORDINATOR');
  const [isMissing, setMissing] = useState(false);
  const [granted, setGranted] = useState<string>();
  const deed = useDeed('We couldn’t grant this role. Nothing was changed. Try again.');
  const [grant] = useMutation(GRANT_ROLE);
  const submit = async () => {
    setGranted(undefined);
    setMissing(person === null);
    if (!person) return;
    const variables = { personId: person.id, role };
    if (!(await deed.run(async () => (await grant({ variables })).data?.grantRole))) return;
    setGranted(`${person.name} is ${staffRoleLabel(role).toLowerCase()} from now on.`);
    setPerson(null);
    onGranted();
  };
  return (
    <FormStack label="Grant a role" onSubmit={() => void submit()}>
      <PersonFinder
        label={person ? `Person: ${person.name}` : 'Person'}
        hint="Somebody with a record and an account here. Type a part of the name."
        error={isMissing && !person ? 'Choose a person.' : undefined}
        onPick={setPerson}
      />
      <RadioGroup label="Role" options={ROLES} value={role} onChange={setRole} />
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      {granted && (
        <Notice tone="success" isAnnounced>
          {granted}
        </Notice>
      )}
      <Actions>
        <Button type="submit" variant="primary" isPending={deed.isPending}>
          Grant role
        </Button>
      </Actions>
    </FormStack>
  );
}
