import { isScope, scopeSentence } from '@chiron/domain/api-client';
import { Button, DataTable, Status, usePhone, type Column } from '@chiron/ui';
import type { ApiClientsQuery } from '../../gql/graphql';
import classes from './api-client.module.css';

export type ClientFacts = ApiClientsQuery['apiClients'][number];

export type ClientTableProps = {
  readonly clients: readonly ClientFacts[];
  readonly isLoading?: boolean;
  readonly onAsk: (what: 'rotate' | 'revoke', client: ClientFacts) => void;
};

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const at = (time: string) => when.format(new Date(time));

/** Clients with what they may read in sentences, what they have used, and when they last called. */
export function ClientTable({ clients, isLoading, onAsk }: ClientTableProps) {
  const isPhone = usePhone();
  const columns: readonly Column<ClientFacts>[] = [
    { key: 'name', header: 'Client', isRowHeader: true, width: '16rem', cell: (one) => <Named client={one} /> },
    { key: 'scopes', header: 'May read', cell: ({ scopes }) => <Sentences scopes={scopes} /> },
    { key: 'for', header: 'Asks for', width: '14rem', cell: ({ institution }) => institution.name },
    { key: 'budget', header: 'Used this minute', isNumeric: true, width: '11rem', cell: budgetWords },
    {
      key: 'called',
      header: 'Last call',
      width: '11rem',
      cell: ({ calledAt }) => (calledAt ? at(calledAt) : 'Not yet'),
    },
    {
      key: 'acts',
      header: 'What you can do',
      isLabelHidden: true,
      width: '15rem',
      cell: (one) => !one.revokedAt && <Acts client={one} isPhone={isPhone} onAsk={onAsk} />,
    },
  ];
  return (
    <DataTable
      label="API clients"
      isLabelHidden
      columns={columns}
      rows={clients}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      skeletonRows={3}
    />
  );
}

function Named({ client: { id, name, revokedAt, olderSecretEndsAt } }: { readonly client: ClientFacts }) {
  return (
    <span className={classes['named']}>
      <span>{name}</span>
      <code className={classes['id']}>{id}</code>
      {revokedAt && <Status>{`Revoked ${at(revokedAt)}`}</Status>}
      {olderSecretEndsAt && <span className={classes['meta']}>Two secrets hold until {at(olderSecretEndsAt)}</span>}
    </span>
  );
}

function Sentences({ scopes }: { readonly scopes: readonly string[] }) {
  return (
    <ul className={classes['sentences']}>
      {scopes.filter(isScope).map((scope) => (
        <li key={scope}>{scopeSentence(scope)}</li>
      ))}
    </ul>
  );
}

function budgetWords({ budget }: ClientFacts): string {
  return `${budget.used.toLocaleString('en')} of ${budget.limit.toLocaleString('en')}`;
}

type ActsProps = Pick<ClientTableProps, 'onAsk'> & { readonly client: ClientFacts; readonly isPhone: boolean };

function Acts({ client, isPhone, onAsk }: ActsProps) {
  return (
    <span className={classes['acts']}>
      {!isPhone && (
        <Button
          aria-label={`Rotate secret of ${client.name}`}
          onPress={() => {
            onAsk('rotate', client);
          }}
        >
          Rotate secret
        </Button>
      )}
      <Button
        aria-label={`Revoke ${client.name}`}
        onPress={() => {
          onAsk('revoke', client);
        }}
      >
        Revoke
      </Button>
    </span>
  );
}
