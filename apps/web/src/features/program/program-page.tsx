import { useMutation, useQuery } from '@apollo/client/react';
import { Breadcrumb, Button, Dialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answered, Facts, Page, Section, useDeed } from '../../page';
import { StaffOnly } from '../institution';
import { ProgramForm, type ProgramDraft } from './program-form';
import { AddPeople, ProgramPeople } from './program-people';
import { ARCHIVE_PROGRAM, CHANGE_PROGRAM, PROGRAM, type Program } from './program-queries';
import { stagesInWords } from './program-words';

/** One program: what it is for, who belongs to it, and for those who manage it, changing both. */
export function ProgramPage() {
  const { id = '' } = useParams();
  return <StaffOnly capability="programs.read">{({ slug }) => <OneProgram key={id} id={id} slug={slug} />}</StaffOnly>;
}

function OneProgram({ id, slug }: { readonly id: string; readonly slug: string }) {
  const asked = useQuery(PROGRAM, { variables: { id } });
  return (
    <Answered asked={asked} failure="We couldn’t load this program.">
      {({ program }) => (
        <Page
          title={program.name}
          lead={program.purpose}
          above={<Breadcrumb crumbs={[{ label: 'Programs', href: `/i/${slug}/programs` }]} />}
          actions={program.canManage && <ManageButtons program={program} />}
        >
          {program.archivedAt && <Notice title="Archived">Nobody is added to it. What it was stays.</Notice>}
          <Facts
            facts={[
              { label: 'Takes', value: stagesInWords(program.stages) },
              { label: 'Members', value: program.memberCount },
            ]}
          />
          <Section title="People">
            {program.canManage && !program.archivedAt && (
              <AddPeople programId={program.id} onAdded={() => void asked.refetch().catch(() => undefined)} />
            )}
            <ProgramPeople program={program} onRemoved={() => void asked.refetch().catch(() => undefined)} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}

function ManageButtons({ program }: { readonly program: Program }) {
  const [isChanging, setChanging] = useState(false);
  const [archive, { loading }] = useMutation(ARCHIVE_PROGRAM);
  const isArchived = program.archivedAt !== null;
  return (
    <>
      <Button
        isPending={loading}
        onPress={() => void archive({ variables: { id: program.id, isArchived: !isArchived } }).catch(() => undefined)}
      >
        {isArchived ? 'Take out of the archive' : 'Archive'}
      </Button>
      <Button
        onPress={() => {
          setChanging(true);
        }}
      >
        Change
      </Button>
      <ChangeDialog program={program} isOpen={isChanging} onOpenChange={setChanging} />
    </>
  );
}

type ChangeDialogProps = {
  readonly program: Program;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

function ChangeDialog({ program, isOpen, onOpenChange }: ChangeDialogProps) {
  const deed = useDeed('We couldn’t save this. Your words are still here. Try again.');
  const [change] = useMutation(CHANGE_PROGRAM);
  const save = async (facts: ProgramDraft) => {
    const { id, version } = program;
    const isDone = await deed.run(
      async () => (await change({ variables: { id, version, facts } })).data?.changeProgram,
    );
    if (isDone) onOpenChange(false);
  };
  return (
    <Dialog title="Change this program" isOpen={isOpen} onOpenChange={onOpenChange}>
      <ProgramForm start={program} deed={deed} saveLabel="Save" onSave={(facts) => void save(facts)} />
    </Dialog>
  );
}
