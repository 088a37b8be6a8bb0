import { useParams } from 'react-router';
import { useViewer } from '../account';
import { LineageExplorer } from './lineage-explorer';
import { PathPage } from './path-page';

/** A lineage begins anew where the viewer acts elsewhere: other people are shared with them there. */
export function LineagePage() {
  const { personId = '' } = useParams();
  const { actingAt, person } = useViewer();
  if (personId === 'path') return <PathPage />;
  return <LineageExplorer key={actingAt?.id} personId={personId === 'mine' ? person.id : personId} />;
}
