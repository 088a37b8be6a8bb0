import { useQuery } from '@apollo/client/react';
import { Button, Link, Notice, usePhone } from '@chiron/ui';
import { useState } from 'react';
import { Answered, Page } from '../../page';
import { StaffOnly } from '../institution';
import { CLIENTS } from './client-queries';
import { ClientTable, type ClientFacts } from './client-table';
import { CreateClientDialog } from './create-client-dialog';
import { RevokeDialog } from './revoke-dialog';
import { RotateDialog } from './rotate-dialog';
import { SecretDialog, type Told } from './secret-dialog';
import { NoClients } from './no-clients';

/** Programs that may read what the institution lets them, for its admins. */
export function ClientsPage() {
  return <StaffOnly capability="clients.manage">{({ name }) => <Clients institution={name} />}</StaffOnly>;
}

type Asking =
  | { readonly what: 'create' }
  | { readonly what: 'rotate' | 'revoke'; readonly client: ClientFacts }
  | { readonly what: 'secret'; readonly told: Told };

function Clients({ institution }: { readonly institution: string }) {
  const isPhone = usePhone();
  const asked = useQuery(CLIENTS);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<string>();
  const close = () => {
    setAsking(null);
  };
  const tell = (told: Told) => {
    setAsking({ what: 'secret', told });
    void asked.refetch();
  };
  const create = () => {
    setDone(undefined);
    setAsking({ what: 'create' });
  };
  const ask = (what: 'rotate' | 'revoke', client: ClientFacts) => {
    setDone(undefined);
    setAsking({ what, client });
  };
  return (
    <Page
      title="API clients"
      lead={`Programs that read what ${institution} lets them, each with a key of its own.`}
      actions={
        !isPhone && (
          <Button variant="primary" onPress={create}>
            Create client
          </Button>
        )
      }
    >
      <p>
        <Link href="/developers/explorer">Try a query in the explorer</Link>
      </p>
      {isPhone && <Notice>On a phone you can read and revoke. To create a client, use a wider screen.</Notice>}
      {done && (
        <Notice tone="success" isAnnounced>
          {done}
        </Notice>
      )}
      <Answered
        asked={asked}
        failure="We couldn’t load the clients."
        skeleton={<ClientTable clients={[]} isLoading onAsk={ask} />}
      >
        {({ apiClients }) =>
          apiClients.length === 0 ? <NoClients /> : <ClientTable clients={apiClients} onAsk={ask} />
        }
      </Answered>
      {asking?.what === 'create' && <CreateClientDialog onClose={close} onCreated={tell} />}
      {asking?.what === 'secret' && <SecretDialog told={asking.told} onClose={close} />}
      {asking?.what === 'rotate' && <RotateDialog client={asking.client} onClose={close} onRotated={tell} />}
      {asking?.what === 'revoke' && (
        <RevokeDialog
          client={asking.client}
          onClose={close}
          onRevoked={() => {
            close();
            setDone(`Revoked: ${asking.client.name} is out from its next request.`);
          }}
        />
      )}
    </Page>
  );
}
