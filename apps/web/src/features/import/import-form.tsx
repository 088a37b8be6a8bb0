import { Button, Notice, ProgressBar, TextField } from '@chiron/ui';
import { useState } from 'react';
import { faultOf, FileFields, type ChosenFiles } from './file-fields';
import { sizeWords } from './import-words';
import { useUpload } from './use-upload';
import classes from './import-form.module.css';

export type ImportFormProps = {
  /** An import whose files are not all here yet; a new one is begun without it. */
  readonly importId?: string;
  readonly onChecking: (importId: string) => void;
};

/** Files and their source; sending them ends with a check that writes nothing. */
export function ImportForm({ importId, onChecking }: ImportFormProps) {
  const [source, setSource] = useState('');
  const [chosen, setChosen] = useState<ChosenFiles>({});
  const [isMissing, setMissing] = useState(false);
  const { upload, send, stop } = useUpload(importId, onChecking);
  const isSending = upload.step === 'sending';
  const submit = () => {
    const { people, mentorships } = chosen;
    setMissing(!mentorships);
    if (!mentorships || faultOf(mentorships) || faultOf(people)) return;
    void send({ source: source.trim() || null, people, mentorships });
  };
  return (
    <div className={classes['form']}>
      <FileFields
        chosen={chosen}
        onChoose={setChosen}
        isDisabled={isSending}
        isMissing={isMissing && !chosen.mentorships}
      />
      {!importId && <SourceField source={source} onSource={setSource} isDisabled={isSending} />}
      {upload.step === 'failed' && (
        <Notice tone="danger" isAnnounced title="The files are not with us yet">
          {upload.reason} Your choices are still here.
        </Notice>
      )}
      {upload.step === 'sending' ? (
        <>
          <ProgressBar
            label={`Sending ${upload.file}`}
            value={upload.sent}
            max={upload.total}
            valueText={`${sizeWords(upload.sent)} of ${sizeWords(upload.total)}`}
          />
          <div className={classes['actions']}>
            <Button onPress={stop}>Cancel</Button>
          </div>
        </>
      ) : (
        <div className={classes['actions']}>
          <Button variant="primary" onPress={submit}>
            Check these files
          </Button>
          <span className="type-dense">Nothing is written yet. You see first what would change.</span>
        </div>
      )}
    </div>
  );
}

type SourceFieldProps = {
  readonly source: string;
  readonly onSource: (source: string) => void;
  readonly isDisabled: boolean;
};

function SourceField({ source, onSource, isDisabled }: SourceFieldProps) {
  return (
    <TextField
      label="Source"
      isOptional
      hint="Whose ids these are, such as “Graduate register”. Use the same name next time: known rows are then updated."
      value={source}
      onChange={onSource}
      maxLength={100}
      isDisabled={isDisabled}
      className={classes['source']}
    />
  );
}
