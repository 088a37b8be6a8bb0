import { useMutation } from '@apollo/client/react';
import type { ContactKind } from '@chiron/domain/confidentiality';
import { Button, SelectField, TextField } from '@chiron/ui';
import { useState } from 'react';
import { Actions, FormStack, useDeed } from '../../page';
import { NOT_SAVED, Saving } from './saving';
import { RECORD_CONTACTS, type Settings } from './settings-queries';
import classes from './settings.module.css';

interface Draft {
  readonly id: string;
  readonly kind: ContactKind;
  readonly name: string;
  readonly contact: string;
  readonly hours: string;
}

const KINDS: readonly { value: ContactKind; label: string }[] = [
  { value: 'OFFICE', label: 'Confidential office' },
  { value: 'CRISIS_LINE', label: 'Crisis line' },
];

/** Whom members can turn to; every member reads this on the help page. */
export function ContactsForm({ settings }: { readonly settings: Settings }) {
  const [contacts, setContacts] = useState<readonly Draft[]>(settings.contacts);
  const [emergency, setEmergency] = useState(settings.emergency);
  const deed = useDeed(NOT_SAVED);
  const [record] = useMutation(RECORD_CONTACTS);
  const change = (id: string, facts: Partial<Draft>) => {
    setContacts(contacts.map((one) => (one.id === id ? { ...one, ...facts } : one)));
  };
  const add = () => {
    setContacts([...contacts, { id: crypto.randomUUID(), kind: 'OFFICE', name: '', contact: '', hours: '' }]);
  };
  const save = () =>
    deed.run(async () => {
      const input = contacts.map(({ kind, name, contact, hours }) => ({ kind, name, contact, hours }));
      return (await record({ variables: { contacts: input, emergency } })).data?.recordContacts;
    });
  return (
    <FormStack label="Confidential offices and crisis lines" onSubmit={() => void save()}>
      {contacts.map((one, index) => (
        <ContactFields
          key={one.id}
          place={index + 1}
          contact={one}
          onChange={(facts) => {
            change(one.id, facts);
          }}
          onRemove={() => {
            setContacts(contacts.filter(({ id }) => id !== one.id));
          }}
        />
      ))}
      <Actions>
        <Button variant="quiet" onPress={add}>
          Add an office or line
        </Button>
      </Actions>
      <TextField
        label="Emergency number"
        hint="Whom to call when somebody is in danger now."
        value={emergency}
        maxLength={200}
        onChange={setEmergency}
      />
      <Saving deed={deed} label="Save contacts" />
    </FormStack>
  );
}

type ContactFieldsProps = {
  readonly place: number;
  readonly contact: Draft;
  readonly onChange: (facts: Partial<Draft>) => void;
  readonly onRemove: () => void;
};

function ContactFields({ place, contact, onChange, onRemove }: ContactFieldsProps) {
  return (
    <fieldset className={classes['group']}>
      <legend>{contact.name || `Contact ${place}`}</legend>
      <SelectField label="Kind" options={KINDS} value={contact.kind} onChange={(kind) => onChange({ kind })} />
      <TextField label="Name" value={contact.name} maxLength={120} onChange={(name) => onChange({ name })} />
      <TextField
        label="How to reach it"
        value={contact.contact}
        maxLength={200}
        onChange={(value) => onChange({ contact: value })}
      />
      <TextField
        label="Hours"
        isOptional
        value={contact.hours}
        maxLength={120}
        onChange={(hours) => onChange({ hours })}
      />
      <Actions>
        <Button variant="quiet" size="compact" onPress={onRemove}>
          Leave out {contact.name || `contact ${place}`}
        </Button>
      </Actions>
    </fieldset>
  );
}
