import { useQuery } from '@apollo/client/react';
import { Breadcrumb } from '@chiron/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { Answered, Page } from '../../page';
import { StaffOnly } from '../institution';
import { IMPORT } from './import-queries';
import { ImportStage } from './import-stage';
import { stateWords, titleOf } from './import-words';

const LOOK_AGAIN_MS = 1_000;

/** One import, from its files to done. All of it is kept by the API, so that it may be left and opened again. */
export function ImportPage() {
  const { id = '' } = useParams();
  return <StaffOnly capability="import.run">{({ slug }) => <OneImport key={id} id={id} slug={slug} />}</StaffOnly>;
}

function OneImport({ id, slug }: { readonly id: string; readonly slug: string }) {
  const asked = useQuery(IMPORT, { variables: { id }, skipPollAttempt: () => document.hidden });
  const state = asked.data?.import.state;
  const isAtWork = state === 'CHECKING' || state === 'APPLYING';
  const { startPolling, stopPolling } = asked;
  useEffect(() => {
    if (!isAtWork) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [isAtWork, startPolling, stopPolling]);
  return (
    <Answered asked={asked} failure="We couldn’t load this import.">
      {({ import: one }) => (
        <Page
          title={titleOf(one)}
          lead={[stateWords(one.state), ...one.files.map(({ name }) => name)].join(' · ')}
          above={
            <Breadcrumb crumbs={[{ label: 'Import', href: `/i/${slug}/people/import` }, { label: titleOf(one) }]} />
          }
        >
          <ImportStage one={one} slug={slug} onMoved={() => void asked.refetch().catch(() => undefined)} />
        </Page>
      )}
    </Answered>
  );
}
