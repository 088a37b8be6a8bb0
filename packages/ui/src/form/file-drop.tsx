import { FileText, Upload } from 'lucide-react';
import { useId } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from '../action/button';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './file-drop.module.css';

export type FileDropProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** MIME types or endings: `['text/csv', '.csv']`. */
  readonly accept?: readonly string[];
  readonly onFile: (file: File) => void;
  /** The file that was taken, shown until another is chosen. */
  readonly fileName?: string;
  readonly chooseLabel?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
};

/** One file, by a button or by dropping it. What was dropped is not checked against `accept`: the reader of it is. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, error, accept, onFile, fileName, chooseLabel = 'Choose a file', isDisabled, className } = props;
  const id = useId();
  return (
    <DropZone
      aria-labelledby={id}
      isDisabled={isDisabled}
      className={classNames(classes['drop'], error && classes['invalid'], className)}
      onDrop={(event) => {
        const dropped = event.items.find(isFileDropItem);
        if (dropped) void dropped.getFile().then(onFile);
      }}
    >
      <p id={id} className={classes['label']}>
        {label}
      </p>
      {hint && <p className={classes['hint']}>{hint}</p>}
      {fileName && (
        <p className={classes['file']}>
          <Icon icon={FileText} />
          {fileName}
        </p>
      )}
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button isDisabled={isDisabled}>
          <Icon icon={Upload} /> {chooseLabel}
        </Button>
      </FileTrigger>
      <p className={classes['or']}>or drop it here</p>
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </DropZone>
  );
}
