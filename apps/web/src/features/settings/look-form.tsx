import { useMutation } from '@apollo/client/react';
import { STAGES, stageLabel, type Stage } from '@chiron/domain/stage';
import { ACCENTS, SelectField, TextField } from '@chiron/ui';
import { useState } from 'react';
import { FormStack, useDeed } from '../../page';
import { accentOf } from '../institution';
import { labelsOf } from '../stage';
import { NOT_SAVED, Saving } from './saving';
import { CHANGE_INSTITUTION, type Settings } from './settings-queries';
import classes from './settings.module.css';

const COLOURS = ACCENTS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** Name, crest, colour, time zone, and what the stages are called here. */
export function LookForm({ settings: { institution } }: { readonly settings: Settings }) {
  const [look, setLook] = useState({
    name: institution.name,
    crest: institution.crest,
    accent: accentOf(institution),
    timeZone: institution.timeZone,
  });
  const [labels, setLabels] = useState(labelsOf(institution.stageLabels));
  const deed = useDeed(NOT_SAVED);
  const [change] = useMutation(CHANGE_INSTITUTION);
  const errorOf = (field: string) => (deed.field === field ? deed.problem : undefined);
  const save = () =>
    deed.run(async () => {
      const stageLabels = STAGES.flatMap((stage) => {
        const label = labels[stage]?.trim();
        return label ? [{ stage, label }] : [];
      });
      return (await change({ variables: { look: { ...look, stageLabels } } })).data?.changeInstitution;
    });
  return (
    <FormStack label="Name and look" onSubmit={() => void save()}>
      <TextField
        label="Name"
        maxLength={200}
        value={look.name}
        error={errorOf('name')}
        onChange={(name) => setLook({ ...look, name })}
      />
      <TextField
        label="Crest"
        hint="Two to four letters."
        maxLength={4}
        value={look.crest}
        error={errorOf('crest')}
        onChange={(crest) => setLook({ ...look, crest })}
      />
      <SelectField
        label="Colour"
        options={COLOURS}
        value={look.accent}
        onChange={(accent) => {
          setLook({ ...look, accent });
        }}
      />
      <TextField
        label="Time zone"
        hint="An IANA name such as Europe/Vienna."
        value={look.timeZone}
        error={errorOf('timeZone')}
        onChange={(timeZone) => setLook({ ...look, timeZone })}
      />
      <fieldset className={classes['group']}>
        <legend>What the stages are called here</legend>
        {STAGES.map((stage: Stage) => (
          <TextField
            key={stage}
            label={stageLabel(stage)}
            isOptional
            maxLength={60}
            value={labels[stage] ?? ''}
            onChange={(label) => setLabels({ ...labels, [stage]: label })}
          />
        ))}
      </fieldset>
      <Saving deed={deed} label="Save look" />
    </FormStack>
  );
}
