import { STAGES, stageLabel, type Stage } from '@chiron/domain/stage';
import { Button, Checkbox, Notice, TextArea, TextField } from '@chiron/ui';
import { useState } from 'react';
import { Actions, FormStack, type Deed } from '../../page';

export interface ProgramDraft {
  readonly name: string;
  readonly purpose: string;
  readonly stages: readonly Stage[];
}

export type ProgramFormProps = {
  readonly start: ProgramDraft;
  readonly deed: Deed;
  readonly saveLabel: string;
  readonly onSave: (draft: ProgramDraft) => void;
};

/** Name, purpose, and the stages that a program takes. */
export function ProgramForm({ start, deed, saveLabel, onSave }: ProgramFormProps) {
  const [draft, setDraft] = useState(start);
  const takes = (stage: Stage, isTaken: boolean) => {
    setDraft({ ...draft, stages: STAGES.filter((one) => (one === stage ? isTaken : draft.stages.includes(one))) });
  };
  return (
    <FormStack
      label={saveLabel}
      onSubmit={() => {
        onSave(draft);
      }}
    >
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      <TextField
        label="Name"
        value={draft.name}
        maxLength={200}
        error={deed.field === 'name' ? deed.problem : undefined}
        onChange={(name) => {
          setDraft({ ...draft, name });
        }}
      />
      <TextArea
        label="Purpose"
        isOptional
        rows={2}
        maxLength={1000}
        value={draft.purpose}
        onChange={(purpose) => {
          setDraft({ ...draft, purpose });
        }}
      />
      <fieldset>
        <legend>Stages it takes</legend>
        <p className="type-dense">Choose none to take every stage.</p>
        {STAGES.map((stage) => (
          <Checkbox
            key={stage}
            isSelected={draft.stages.includes(stage)}
            onChange={(isTaken) => {
              takes(stage, isTaken);
            }}
          >
            {stageLabel(stage)}
          </Checkbox>
        ))}
      </fieldset>
      <Actions>
        <Button type="submit" variant="primary" isPending={deed.isPending}>
          {saveLabel}
        </Button>
      </Actions>
    </FormStack>
  );
}
