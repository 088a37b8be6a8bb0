import { useMutation } from '@apollo/client/react';
import { positionLabel, type Duty, type Position } from '@chiron/domain/confidentiality';
import { SelectField, TextField } from '@chiron/ui';
import { useState } from 'react';
import { FormStack, useDeed } from '../../page';
import { labelsOf } from '../stage';
import { NOT_SAVED, Saving } from './saving';
import { RECORD_DUTIES, type Settings } from './settings-queries';

const DUTY_OPTIONS: readonly { value: Duty; label: string }[] = [
  { value: 'MUST_REPORT', label: 'Must report' },
  { value: 'CONFIDENTIAL', label: 'Confidential resource' },
  { value: 'NONE_RECORDED', label: 'No duty' },
  { value: 'UNKNOWN', label: 'Unknown: assume they must' },
];

/** What somebody in each position must report: writers read it before they write. */
export function DutiesForm({ settings }: { readonly settings: Settings }) {
  const [duties, setDuties] = useState(settings.duties);
  const deed = useDeed(NOT_SAVED);
  const [record] = useMutation(RECORD_DUTIES);
  const labels = labelsOf(settings.institution.stageLabels);
  const change = (position: Position, facts: { duty?: Duty; topics?: string }) => {
    setDuties(duties.map((one) => (one.position === position ? { ...one, ...facts } : one)));
  };
  const save = () =>
    deed.run(async () => {
      const input = duties.map(({ position, duty, topics }) => ({ position, duty, topics }));
      return (await record({ variables: { duties: input } })).data?.recordDuties;
    });
  return (
    <FormStack label="Reporting duties" onSubmit={() => void save()}>
      {duties.map(({ position, duty, topics }) => (
        <div key={position}>
          <SelectField
            label={positionLabel(position, labels)}
            options={DUTY_OPTIONS}
            value={duty}
            onChange={(value) => {
              change(position, { duty: value });
            }}
          />
          {duty === 'MUST_REPORT' && (
            <TextField
              label={`What a person in the position “${positionLabel(position, labels)}” must report`}
              hint="It completes “must report …”, such as “harassment and assault”."
              value={topics}
              maxLength={300}
              onChange={(value) => {
                change(position, { topics: value });
              }}
            />
          )}
        </div>
      ))}
      <Saving deed={deed} label="Save duties" />
    </FormStack>
  );
}
