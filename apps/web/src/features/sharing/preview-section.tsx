import { useQuery } from '@apollo/client/react';
import { Button, DataTable, type Column } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { AgreementPreviewQuery } from '../../gql/graphql';
import { Answered } from '../../page';
import { labelsOf, stageWords } from '../stage';
import classes from './sharing.module.css';
import { countWords } from './sharing-words';

const PREVIEW = graphql(`
  query AgreementPreview($id: ID!) {
    previewSharingAgreement(id: $id) {
      total
      people {
        id
        name
        stage
        stageYear
        specialty
        institution {
          id
          name
          stageLabels {
            stage
            label
          }
        }
      }
    }
  }
`);

type Row = AgreementPreviewQuery['previewSharingAgreement']['people'][number];

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Name', isRowHeader: true, cell: ({ name }) => name },
  {
    key: 'stage',
    header: 'Stage',
    cell: ({ stage, stageYear, institution }) =>
      stage ? stageWords(stage, stageYear, labelsOf(institution?.stageLabels)) : '–',
  },
  { key: 'affiliation', header: 'Affiliation', cell: ({ institution }) => institution?.name ?? '–' },
  { key: 'specialty', header: 'Specialty', cell: ({ specialty }) => specialty ?? '–' },
];

export type PreviewSectionProps = { readonly id: string; readonly otherName: string };

/** Looked at when asked for: the first of those whom the other side would see today, and how many there are. */
export function PreviewSection({ id, otherName }: PreviewSectionProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Preview id={id} otherName={otherName} />;
  return (
    <div className={classes['part']}>
      <p>Whom staff of {otherName} would see if it were in force today. Students appear with their own consent only.</p>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        Preview as the other side
      </Button>
    </div>
  );
}

function Preview({ id, otherName }: PreviewSectionProps) {
  // What the other side would see is less than what one sees oneself: it stays out of the cache.
  const asked = useQuery(PREVIEW, { variables: { id }, fetchPolicy: 'no-cache' });
  return (
    <Answered asked={asked} failure="We couldn’t look at it from the other side.">
      {({ previewSharingAgreement: { total, people } }) => (
        <div className={classes['whole']}>
          <p role="status">{countWords(total, people.length, otherName)}</p>
          {total > 0 && (
            <DataTable
              label={`What staff of ${otherName} would see`}
              isLabelHidden
              density="compact"
              columns={columns}
              rows={people}
              rowKey={(person) => person.id}
            />
          )}
        </div>
      )}
    </Answered>
  );
}
