import type { Counts } from './explorer-state';
import classes from './lineage-explorer.module.css';

/** How far the line of the focus reaches. */
export function LineageFooter({ counts }: { readonly counts: Counts | null }) {
  if (!counts) return <p className={classes['footer']} />;
  const facts = [
    ['Direct mentors', counts.mentors],
    ['Direct mentees', counts.mentees],
    ['All above', counts.ancestors],
    ['All below', counts.descendants],
    ['Generations', `${counts.generationsUp} up, ${counts.generationsDown} down`],
  ] as const;
  return (
    <p className={classes['footer']}>
      {facts.map(([label, value]) => (
        <span key={label}>
          {label} <strong className="tabular">{typeof value === 'number' ? value.toLocaleString('en') : value}</strong>
        </span>
      ))}
      <span>among people shared with you</span>
    </p>
  );
}

const LINES = [
  { words: 'current', look: 'current', dash: undefined },
  { words: 'past', look: 'past', dash: undefined },
  { words: 'cited from a source', look: 'past', dash: '10 4' },
  { words: 'not yet confirmed', look: 'past', dash: '4 4' },
] as const;

/** What the lines of the picture mean. */
export function LineLegend() {
  return (
    <ul role="list" aria-label="Lines" className={classes['legend']}>
      {LINES.map(({ words, look, dash }) => (
        <li key={words}>
          <svg width="32" height="8" aria-hidden className={classes[look]}>
            <path d="M0 4h32" strokeDasharray={dash} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
