import { useMutation, useQuery } from '@apollo/client/react';
import { Button, DataTable, VisuallyHidden, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { MyBlocksQuery } from '../../gql/graphql';
import { Answered, dayWords } from '../../page';
import { SettingsFrame } from '../settings-frame';

const MY_BLOCKS = graphql(`
  query MyBlocks {
    myBlocks {
      personId
      since
      person {
        id
        name
      }
    }
  }
`);

const UNBLOCK = graphql(`
  mutation UnblockPerson($id: ID!) {
    unblockPerson(personId: $id)
  }
`);

type Row = MyBlocksQuery['myBlocks'][number];

const nameOf = ({ person }: Row) => person?.name ?? 'Somebody not shared with you now';

/** Whom one blocks, and ending it. */
export function BlocksPage() {
  const asked = useQuery(MY_BLOCKS);
  const [unblock, { loading }] = useMutation(UNBLOCK);
  const end = async (id: string) => {
    const answer = await unblock({ variables: { id } }).catch(() => null);
    if (answer?.data) await asked.refetch().catch(() => undefined);
  };
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: 'Name', isRowHeader: true, cell: nameOf },
    { key: 'since', header: 'Since', cell: ({ since }) => dayWords(since) },
    {
      key: 'end',
      header: 'Unblock',
      isLabelHidden: true,
      cell: (row) => (
        <Button variant="quiet" size="compact" isDisabled={loading} onPress={() => void end(row.personId)}>
          Unblock<VisuallyHidden> {nameOf(row)}</VisuallyHidden>
        </Button>
      ),
    },
  ];
  return (
    <SettingsFrame tab="blocks" lead="They are not told, and nobody else sees this list.">
      <Answered asked={asked} failure="We couldn’t load this list.">
        {({ myBlocks }) => (
          <DataTable
            label="People you block"
            isLabelHidden
            columns={columns}
            rows={myBlocks}
            rowKey={({ personId }) => personId}
            empty="You block nobody. You can on a person’s page."
          />
        )}
      </Answered>
    </SettingsFrame>
  );
}
