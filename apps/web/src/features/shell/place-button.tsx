import { Button, Crest, Icon } from '@chiron/ui';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Viewer } from '../account';
import { accentOf } from '../institution';
import classes from './place-switch.module.css';

type PlaceProps = { readonly place: Viewer['memberOf'][number] };

export function Place({ place }: PlaceProps) {
  return (
    <>
      <Crest letters={place.crest} accent={accentOf(place)} size="small" />
      <span className={classes['name']}>{place.name}</span>
    </>
  );
}

type ButtonProps = Omit<ComponentProps<typeof Button>, 'children'>;

export function PlaceButton({ place, ...button }: PlaceProps & ButtonProps) {
  return (
    <Button variant="quiet" className={classes['switch']} aria-label={`I act at ${place.name}`} {...button}>
      <span className={classes['here']}>
        <Place place={place} />
        <Icon icon={ChevronDown} size={16} />
      </span>
    </Button>
  );
}
