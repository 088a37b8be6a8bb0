import { useMutation } from '@apollo/client/react';
import type { ProgramRole } from '@chiron/domain/program';
import { Button, DataTable, Link, Name, Notice, RadioGroup, VisuallyHidden, type Column } from '@chiron/ui';
import { useState } from 'react';
import { dayWords, useDeed } from '../../page';
import { PersonFinder } from '../person';
import { shortStage } from '../stage';
import { ADD_TO_PROGRAM, REMOVE_FROM_PROGRAM, type Program } from './program-queries';

type Place = Program['people'][number];

const ROLES: readonly { value: ProgramRole; label: string }[] = [
  { value: 'MEMBER', label: 'As member' },
  { value: 'COORDINATOR', label: 'As coordinator' },
];

export type AddPeopleProps = {
  readonly programId: string;
  readonly onAdded: () => void;
};

/** Finds somebody and adds them at once; whoever does not fit is refused with the reason. */
export function AddPeople({ programId, onAdded }: AddPeopleProps) {
  const [role, setRole] = useState<ProgramRole>('MEMBER');
  const [added, setAdded] = useState<string>();
  const deed = useDeed('We couldn’t add this person. Try again.');
  const [add] = useMutation(ADD_TO_PROGRAM);
  const pick = async ({ id: personId, name }: { id: string; name: string }) => {
    setAdded(undefined);
    const isDone = await deed.run(
      async () => (await add({ variables: { programId, personId, role } })).data?.addToProgram,
    );
    if (!isDone) return;
    setAdded(name);
    onAdded();
  };
  return (
    <div>
      <RadioGroup label="Add somebody" isInline options={ROLES} value={role} onChange={setRole} />
      <PersonFinder label="Find a person by name" error={deed.problem} onPick={(person) => void pick(person)} />
      {added && (
        <Notice tone="success" isAnnounced>
          Added: {added}.
        </Notice>
      )}
    </div>
  );
}

export type ProgramPeopleProps = {
  readonly program: Program;
  readonly onRemoved: () => void;
};

/** Coordinators and members. */
export function ProgramPeople({ program, onRemoved }: ProgramPeopleProps) {
  const [remove, { loading }] = useMutation(REMOVE_FROM_PROGRAM);
  const takeOut = async (personId: string) => {
    const answer = await remove({ variables: { programId: program.id, personId } }).catch(() => null);
    if (answer?.data) onRemoved();
  };
  const columns: Column<Place>[] = [
    { key: 'name', header: 'Name', isRowHeader: true, cell: nameOf },
    { key: 'role', header: 'Role', cell: ({ role }) => (role === 'COORDINATOR' ? 'Coordinator' : 'Member') },
    {
      key: 'stage',
      header: 'Stage',
      cell: ({ person }) => (person?.stage ? shortStage(person.stage, person.stageYear) : 'None'),
    },
    { key: 'since', header: 'Since', cell: ({ since }) => dayWords(since) },
  ];
  const taking: Column<Place> = {
    key: 'remove',
    header: 'Take out',
    isLabelHidden: true,
    cell: ({ person }) =>
      person && (
        <Button variant="quiet" size="compact" isDisabled={loading} onPress={() => void takeOut(person.id)}>
          Take out<VisuallyHidden> {person.name}</VisuallyHidden>
        </Button>
      ),
  };
  return (
    <DataTable
      label="People of this program"
      isLabelHidden
      density="compact"
      columns={program.canManage ? [...columns, taking] : columns}
      rows={program.people}
      rowKey={({ person, since, role }) => person?.id ?? `${role} ${since}`}
      empty="Nobody belongs to it yet."
    />
  );
}

function nameOf({ person }: Place) {
  if (!person) return 'Not shared with you';
  return (
    <Link href={`/people/${person.id}`} look="plain">
      <Name size="inherit">{person.name}</Name>
    </Link>
  );
}
