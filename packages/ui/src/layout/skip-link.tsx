import classes from './skip-link.module.css';

/** The id of the page's main part, where the skip link leads. */
export const MAIN_ID = 'main';

export type SkipLinkProps = {
  readonly targetId?: string;
  readonly children?: string;
};

/** Seen only when focused: the first stop of the keyboard on each page. */
export function SkipLink({ targetId = MAIN_ID, children = 'Skip to content' }: SkipLinkProps) {
  return (
    <a
      href={`#${targetId}`}
      className={classes['skip']}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {children}
    </a>
  );
}
