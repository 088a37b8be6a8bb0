import { accentColour, type Accent } from '../theme/accent';
import { classNames } from '../theme/class-names';
import classes from './crest.module.css';

export type CrestProps = {
  /** Two to four letters; they identify, the colour only helps. */
  readonly letters: string;
  readonly accent: Accent;
  /** The full name, when it is not written beside the crest. */
  readonly label?: string;
  readonly size?: 'small' | 'regular';
  readonly className?: string;
};

/** A small plate of letters on an accent colour. */
export function Crest({ letters, accent, label, size = 'regular', className }: CrestProps) {
  return (
    <span
      className={classNames(classes['crest'], classes[size], className)}
      style={{ backgroundColor: accentColour(accent) }}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    >
      {letters}
    </span>
  );
}
