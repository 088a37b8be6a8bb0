import type { Counts } from './explorer';
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
