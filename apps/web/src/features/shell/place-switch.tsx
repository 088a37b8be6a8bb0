import { useViewer } from '../account';
import { fetched, FetchedMenu } from './fetched-menu';
import { Place, PlaceButton } from './place-button';

const places = fetched(() => import('./place-menu').then(({ PlaceMenu }) => PlaceMenu));

/** Where one acts now; who belongs to several institutions changes it here. */
export function PlaceSwitch() {
  const { actingAt, memberOf } = useViewer();
  if (!actingAt) return null;
  if (memberOf.length < 2) return <Place place={actingAt} />;
  return (
    <FetchedMenu menu={places} button={(reach) => <PlaceButton place={actingAt} aria-haspopup="menu" {...reach} />} />
  );
}
