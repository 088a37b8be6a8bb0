import { classNames } from '../theme/class-names';
import classes from './name.module.css';

export type NameProps = {
  readonly children: string;
  /** The language of the name, when it is known. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly size?: 'regular' | 'large' | 'inherit';
  readonly className?: string;
};

/** Somebody's name, in the serif that is kept for names and titles. */
export function Name({ children, lang, dir, size = 'regular', className }: NameProps) {
  return (
    <bdi lang={lang} dir={dir ?? 'auto'} className={classNames(classes['name'], classes[size], className)}>
      {children}
    </bdi>
  );
}
