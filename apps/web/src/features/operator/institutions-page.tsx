import { useMutation, useQuery } from '@apollo/client/react';
import { Button, ConfirmDialog, DataTable, Dialog, VisuallyHidden, type Column } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { OperatedInstitutionsQuery } from '../../gql/graphql';
import { Answered, dayWords, Page, useDeed } from '../../page';
import { FoundForm } from './found-form';
import { OperatorOnly } from './operator-only';

const INSTITUTIONS = graphql(`
  query OperatedInstitutions {
    operatedInstitutions {
      id
      slug
      name
      createdAt
      deactivatedAt
      records
      members
      staff
    }
  }
`);

const SET_ACTIVE = graphql(`
  mutation SetInstitutionActive($id: ID!, $isActive: Boolean!) {
    setInstitutionActive(institutionId: $id, isActive: $isActive)
  }
`);

type Row = OperatedInstitutionsQuery['operatedInstitutions'][number];

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Institution', isRowHeader: true, cell: ({ name }) => name },
  { key: 'slug', header: 'Address', cell: ({ slug }) => slug },
  { key: 'since', header: 'Here since', cell: ({ createdAt }) => dayWords(createdAt) },
  { key: 'members', header: 'People now', isNumeric: true, cell: ({ members }) => members },
  { key: 'records', header: 'Records', isNumeric: true, cell: ({ records }) => records },
  { key: 'staff', header: 'Staff', isNumeric: true, cell: ({ staff }) => staff },
  {
    key: 'state',
    header: 'State',
    cell: ({ deactivatedAt }) => (deactivatedAt ? `Out of use since ${dayWords(deactivatedAt)}` : 'In use'),
  },
];

/** Every institution of the installation: numbers, no people. */
export function InstitutionsPage() {
  return (
    <OperatorOnly>
      <Institutions />
    </OperatorOnly>
  );
}

function Institutions() {
  const asked = useQuery(INSTITUTIONS);
  const [isFounding, setFounding] = useState(false);
  const [moving, setMoving] = useState<Row | null>(null);
  const again = () => void asked.refetch().catch(() => undefined);
  const acting: Column<Row> = {
    key: 'act',
    header: 'Take out of use',
    isLabelHidden: true,
    cell: (row) => (
      <Button
        variant="quiet"
        size="compact"
        onPress={() => {
          setMoving(row);
        }}
      >
        {row.deactivatedAt ? 'Put back into use' : 'Take out of use'}
        <VisuallyHidden>: {row.name}</VisuallyHidden>
      </Button>
    ),
  };
  return (
    <Page
      title="Institutions"
      lead="You see how many people each has, and none of them."
      actions={
        <Button
          variant="primary"
          onPress={() => {
            setFounding(true);
          }}
        >
          Found an institution
        </Button>
      }
    >
      <Answered asked={asked} failure="We couldn’t load the institutions.">
        {({ operatedInstitutions }) => (
          <DataTable
            label="Institutions"
            isLabelHidden
            density="compact"
            columns={[...columns, acting]}
            rows={operatedInstitutions}
            rowKey={({ id }) => id}
            empty="No institution yet. Found the first one."
          />
        )}
      </Answered>
      <Dialog title="Found an institution" isOpen={isFounding} onOpenChange={setFounding}>
        <FoundForm onFounded={again} />
      </Dialog>
      {moving && (
        <MoveDialog
          row={moving}
          onClose={() => {
            setMoving(null);
          }}
          onMoved={again}
        />
      )}
    </Page>
  );
}

type MoveDialogProps = { readonly row: Row; readonly onClose: () => void; readonly onMoved: () => void };

function MoveDialog({ row: { id, name, deactivatedAt }, onClose, onMoved }: MoveDialogProps) {
  const deed = useDeed('We couldn’t change this. Nothing happened. Try again.');
  const [setActive] = useMutation(SET_ACTIVE);
  const isOut = deactivatedAt !== null;
  const confirm = async () => {
    if (!(await deed.run(() => setActive({ variables: { id, isActive: isOut } })))) return;
    onMoved();
    onClose();
  };
  return (
    <ConfirmDialog
      title={isOut ? `Put ${name} back into use?` : `Take ${name} out of use?`}
      isOpen
      onOpenChange={onClose}
      confirmLabel={isOut ? 'Put back into use' : 'Take out of use'}
      isDanger={!isOut}
      isPending={deed.isPending}
      error={deed.problem}
      onConfirm={() => void confirm()}
    >
      <p>
        {isOut
          ? 'Its people can act there again, with the roles that they held.'
          : 'Nobody can act there from their next step on. Nothing is deleted, and it can be put back into use.'}
      </p>
    </ConfirmDialog>
  );
}
