import { Button, FileDrop } from '@chiron/ui';
import type { FileRole } from './upload-file';
import { sizeWords } from './import-words';
import classes from './import-form.module.css';

/** One gigabyte: the API takes no more. */
const MOST_BYTES = 2 ** 30;
const ACCEPTED = ['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values'];

export type ChosenFiles = Readonly<Partial<Record<FileRole, File>>>;

export type FileFieldsProps = {
  readonly chosen: ChosenFiles;
  readonly onChoose: (chosen: ChosenFiles) => void;
  readonly isDisabled: boolean;
  /** The file of mentorships was not chosen when the person tried to send. */
  readonly isMissing: boolean;
};

const shown = (file: File | undefined) => file && `${file.name}, ${sizeWords(file.size)}`;

/** What cannot be sent is said before it is. */
export function faultOf(file: File | undefined): string | undefined {
  if (!file) return undefined;
  if (file.size === 0) return `${file.name} is empty. Choose another file.`;
  if (file.size > MOST_BYTES) return `${file.name} has ${sizeWords(file.size)}; 1 GB is the most. Split it.`;
  return undefined;
}

/** Who mentored whom, and optionally who the people are. */
export function FileFields({ chosen, onChoose, isDisabled, isMissing }: FileFieldsProps) {
  const { people, mentorships } = chosen;
  return (
    <div className={classes['files']}>
      <FileDrop
        label="Mentorships"
        hint="A CSV file: mentor_id and mentee_id, or the names of mentor and mentee."
        chooseLabel="Choose mentorships file"
        accept={ACCEPTED}
        fileName={shown(mentorships)}
        error={faultOf(mentorships) ?? (isMissing ? 'Choose the file of mentorships.' : undefined)}
        isDisabled={isDisabled}
        onFile={(file) => {
          onChoose({ ...chosen, mentorships: file });
        }}
      />
      <div className={classes['optional']}>
        <FileDrop
          label="People (optional)"
          hint="A CSV file: id and name. Add it where mentorships give only ids."
          chooseLabel="Choose people file"
          accept={ACCEPTED}
          fileName={shown(people)}
          error={faultOf(people)}
          isDisabled={isDisabled}
          onFile={(file) => {
            onChoose({ ...chosen, people: file });
          }}
        />
        {people && (
          <Button
            variant="quiet"
            size="compact"
            isDisabled={isDisabled}
            onPress={() => {
              onChoose({ mentorships });
            }}
          >
            Leave out {people.name}
          </Button>
        )}
      </div>
    </div>
  );
}
