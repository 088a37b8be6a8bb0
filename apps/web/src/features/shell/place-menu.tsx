import { Menu } from '@chiron/ui';
import { useNavigate } from 'react-router';
import { useActAt, useViewer } from '../account';
import { PlaceButton } from './place-button';

/** The institutions that one belongs to. */
export function PlaceMenu({ isDefaultOpen }: { readonly isDefaultOpen: boolean }) {
  const { actingAt, memberOf } = useViewer();
  const { actAt, isPending } = useActAt();
  const navigate = useNavigate();
  if (!actingAt) return null;
  /** From home: the page one is on may not exist there. */
  const goTo = async (institutionId: string) => {
    await navigate('/');
    await actAt(institutionId);
  };
  return (
    <Menu
      label="I act at"
      isDefaultOpen={isDefaultOpen}
      trigger={<PlaceButton place={actingAt} isPending={isPending} />}
      entries={memberOf.map(({ id, name }) => ({
        key: id,
        label: name,
        detail: id === actingAt.id ? 'You act here now' : undefined,
        onSelect: () => void goTo(id),
      }))}
    />
  );
}
