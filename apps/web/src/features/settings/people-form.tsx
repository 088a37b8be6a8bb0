import { useMutation } from '@apollo/client/react';
import { Checkbox, SelectField } from '@chiron/ui';
import { useState } from 'react';
import { FormStack, useDeed } from '../../page';
import { NOT_SAVED, Saving } from './saving';
import { MARK_MINORS, NAME_HANDLER, type Settings } from './settings-queries';

/** Who reports go to first, and whether people under age are enrolled. */
export function PeopleForm({ settings }: { readonly settings: Settings }) {
  const [handler, setHandler] = useState(settings.reportHandler?.id ?? 'nobody');
  const [enrolsMinors, setMinors] = useState(settings.enrolsMinors);
  const deed = useDeed(NOT_SAVED);
  const [name] = useMutation(NAME_HANDLER);
  const [mark] = useMutation(MARK_MINORS);
  const options = [
    { value: 'nobody', label: 'Nobody yet' },
    ...settings.possibleHandlers.map((person) => ({ value: person.id, label: person.name })),
  ];
  const save = () =>
    deed.run(async () => {
      const personId = handler === 'nobody' ? null : handler;
      const named = (await name({ variables: { personId } })).data?.nameReportHandler;
      if (named?.__typename !== 'InstitutionSettings') return named;
      return (await mark({ variables: { enrolsMinors } })).data?.markMinors;
    });
  return (
    <FormStack label="Reports and minors" onSubmit={() => void save()}>
      <SelectField
        label="Reports go first to"
        hint="A moderator or admin. A report about this person goes to somebody else."
        options={options}
        value={handler}
        onChange={setHandler}
      />
      <Checkbox isSelected={enrolsMinors} onChange={setMinors} hint="They are never shown outside this institution.">
        We enrol people under age
      </Checkbox>
      <Saving deed={deed} label="Save" />
    </FormStack>
  );
}
