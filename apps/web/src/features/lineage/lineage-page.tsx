import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../account';
import { LineageExplorer } from './lineage-explorer';
import { PathPage } from './lazy-parts';

/** A lineage begins anew where the viewer acts elsewhere: other people are shared with them there. */
export function LineagePage() {
  const { personId = '' } = useParams();
  const { actingAt, person } = useViewer();
  if (personId === 'path')
    return (
      <Suspense>
        <PathPage />
      </Suspense>
    );
  return <LineageExplorer key={actingAt?.id} personId={personId === 'mine' ? person.id : personId} />;
}
