import { Button, Crest, Icon, Menu } from '@chiron/ui';
import { ChevronDown } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useActAt, useViewer } from '../account';
import { accentOf } from '../institution';
import classes from './place-switch.module.css';

/** Where one acts now; who belongs to several institutions changes it here. */
export function PlaceSwitch() {
  const { actingAt, memberOf } = useViewer();
  const { actAt, isPending } = useActAt();
  const navigate = useNavigate();
  if (!actingAt) return null;
  const here = (
    <>
      <Crest letters={actingAt.crest} accent={accentOf(actingAt)} size="small" />
      <span className={classes['name']}>{actingAt.name}</span>
    </>
  );
  if (memberOf.length < 2) return here;
  /** From home: the page one is on may not exist there. */
  const goTo = async (institutionId: string) => {
    await navigate('/');
    await actAt(institutionId);
  };
  return (
    <Menu
      label="I act at"
      trigger={
        <Button
          variant="quiet"
          isPending={isPending}
          className={classes['switch']}
          aria-label={`I act at ${actingAt.name}`}
        >
          <span className={classes['here']}>
            {here}
            <Icon icon={ChevronDown} size={16} />
          </span>
        </Button>
      }
      entries={memberOf.map(({ id, name }) => ({
        key: id,
        label: name,
        detail: id === actingAt.id ? 'You act here now' : undefined,
        onSelect: () => void goTo(id),
      }))}
    />
  );
}
