import { useMutation, useQuery } from '@apollo/client/react';
import { Button, DataTable, Dialog, Link, type Column } from '@chiron/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProgramsQuery } from '../../gql/graphql';
import { Answered, Page, useDeed } from '../../page';
import { StaffOnly } from '../institution';
import { ProgramForm, type ProgramDraft } from './program-form';
import { CREATE_PROGRAM, PROGRAMS } from './program-queries';
import { stagesInWords } from './program-words';

type Row = ProgramsQuery['programs'][number];

const columnsAt = (slug: string): readonly Column<Row>[] => [
  {
    key: 'name',
    header: 'Program',
    isRowHeader: true,
    cell: ({ id, name }) => <Link href={`/i/${slug}/programs/${id}`}>{name}</Link>,
  },
  {
    key: 'coordinators',
    header: 'Coordinators',
    cell: ({ coordinators }) => coordinators.map(({ name }) => name).join(', ') || 'None yet',
  },
  { key: 'stages', header: 'Takes', cell: ({ stages }) => stagesInWords(stages) },
  { key: 'members', header: 'Members', isNumeric: true, cell: ({ memberCount }) => memberCount },
  { key: 'state', header: 'State', cell: ({ archivedAt }) => (archivedAt ? 'Archived' : 'Open') },
];

/** What the institution runs mentorship as, for its staff. */
export function ProgramsPage() {
  return <StaffOnly capability="programs.read">{({ name, slug }) => <Programs name={name} slug={slug} />}</StaffOnly>;
}

function Programs({ name, slug }: { readonly name: string; readonly slug: string }) {
  const asked = useQuery(PROGRAMS);
  const [isCreating, setCreating] = useState(false);
  return (
    <Page
      title="Programs"
      lead={`Who belongs together at ${name}, and who looks after them.`}
      actions={
        <Button
          variant="primary"
          onPress={() => {
            setCreating(true);
          }}
        >
          Create a program
        </Button>
      }
    >
      <Answered asked={asked} failure="We couldn’t load the programs.">
        {({ programs }) => (
          <DataTable
            label="Programs"
            isLabelHidden
            density="compact"
            columns={columnsAt(slug)}
            rows={programs}
            rowKey={({ id }) => id}
            empty="No program yet. The first one begins with a name."
          />
        )}
      </Answered>
      <CreateDialog slug={slug} isOpen={isCreating} onOpenChange={setCreating} />
    </Page>
  );
}

type CreateDialogProps = {
  readonly slug: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

function CreateDialog({ slug, isOpen, onOpenChange }: CreateDialogProps) {
  const deed = useDeed('We couldn’t create this program. Your words are still here. Try again.');
  const [create] = useMutation(CREATE_PROGRAM);
  const navigate = useNavigate();
  const save = async (facts: ProgramDraft) => {
    await deed.run(async () => {
      const created = (await create({ variables: { facts } })).data?.createProgram;
      if (created?.__typename === 'Program') await navigate(`/i/${slug}/programs/${created.id}`);
      return created;
    });
  };
  return (
    <Dialog title="Create a program" isOpen={isOpen} onOpenChange={onOpenChange}>
      <ProgramForm
        start={{ name: '', purpose: '', stages: [] }}
        deed={deed}
        saveLabel="Create program"
        onSave={(facts) => void save(facts)}
      />
    </Dialog>
  );
}
