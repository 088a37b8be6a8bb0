import { Button, DataTable, Status, VisuallyHidden, type Column } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { ConsentTable_ConsentFragment } from '../../gql/graphql';
import { dayWords } from '../../page';
import { RevokeConsentDialog } from './revoke-consent-dialog';
import { categoriesWords, purposeWords } from './sharing-words';

graphql(`
  fragment ConsentTable_consent on Consent {
    id
    purpose
    categories
    signedAt
    endsOn
    revokedAt
    holds
    institution {
      id
      name
    }
    recipient {
      id
      name
    }
  }
`);

type Consent = ConsentTable_ConsentFragment;

const columns: readonly Column<Consent>[] = [
  { key: 'recipient', header: 'Who may see', isRowHeader: true, cell: ({ recipient }) => recipient.name },
  { key: 'of', header: 'Records of', cell: ({ institution }) => institution.name },
  { key: 'what', header: 'What', cell: ({ categories }) => categoriesWords(categories) },
  { key: 'purpose', header: 'Purpose', cell: ({ purpose }) => purposeWords(purpose) },
  { key: 'signed', header: 'Signed', cell: ({ signedAt }) => dayWords(signedAt) },
  { key: 'ends', header: 'Ends', cell: ({ endsOn }) => (endsOn ? dayWords(endsOn) : 'Open') },
];

export type ConsentTableProps = { readonly consents: readonly Consent[]; readonly onRevoked: () => void };

/** Each consent until it is over or revoked, and then as what it was. */
export function ConsentTable({ consents, onRevoked }: ConsentTableProps) {
  const [leaving, setLeaving] = useState<Consent | null>(null);
  const state: Column<Consent> = {
    key: 'state',
    header: 'Revoke',
    isLabelHidden: true,
    cell: (consent) =>
      consent.holds ? (
        <Button
          size="compact"
          onPress={() => {
            setLeaving(consent);
          }}
        >
          Revoke<VisuallyHidden> the consent for {consent.recipient.name}</VisuallyHidden>
        </Button>
      ) : (
        <Status>{consent.revokedAt ? `Revoked ${dayWords(consent.revokedAt)}` : 'Last day is past'}</Status>
      ),
  };
  return (
    <>
      <DataTable
        label="My consents"
        isLabelHidden
        density="compact"
        columns={[...columns, state]}
        rows={consents}
        rowKey={({ id }) => id}
        empty="You consented to nothing yet."
      />
      {leaving && (
        <RevokeConsentDialog
          consent={leaving}
          onRevoked={onRevoked}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}
