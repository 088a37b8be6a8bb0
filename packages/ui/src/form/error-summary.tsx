import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Icon } from '../theme/icon';
import classes from './error-summary.module.css';

export type FieldMistake = {
  /** The `id` given to the field’s input, which the link focuses. */
  readonly fieldId: string;
  readonly message: string;
};

export type ErrorSummaryProps = {
  readonly title?: string;
  readonly mistakes: readonly FieldMistake[];
};

/** Above a form that could not be sent: takes focus when it appears and links to each field. */
export function ErrorSummary({ title = 'Please look at these again', mistakes }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = mistakes.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes['summary']}>
      <p className={classes['title']}>
        <Icon icon={CircleAlert} /> {title}
      </p>
      <ul className={classes['list']}>
        {mistakes.map((mistake) => (
          <li key={mistake.fieldId}>
            <a
              href={`#${mistake.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(mistake.fieldId)?.focus();
              }}
            >
              {mistake.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
