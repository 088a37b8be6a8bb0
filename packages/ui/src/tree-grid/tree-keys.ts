import type { TreeRow } from './tree-rows';

export type TreeStep =
  | { readonly type: 'focus'; readonly key: string }
  | { readonly type: 'expand'; readonly key: string }
  | { readonly type: 'collapse'; readonly key: string }
  | { readonly type: 'select'; readonly key: string };

type Row = Pick<TreeRow<unknown>, 'key' | 'level' | 'parentKey' | 'isExpandable' | 'isExpanded'>;

const focus = (row: Row | undefined): TreeStep | null => (row ? { type: 'focus', key: row.key } : null);

/** What a key pressed on a row asks for; `null` when the row has no use for it, so that the browser may. */
export function stepForKey(rows: readonly Row[], activeKey: string, pressed: string): TreeStep | null {
  const at = rows.findIndex((row) => row.key === activeKey);
  const row = rows[at];
  if (!row) return null;
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      return stepInto(row, rows[at + 1]);
    case 'ArrowLeft':
      return stepOut(row);
    case 'Enter':
    case ' ':
      return { type: 'select', key: row.key };
    default:
      return null;
  }
}

function stepInto(row: Row, next: Row | undefined): TreeStep | null {
  if (!row.isExpandable) return null;
  if (!row.isExpanded) return { type: 'expand', key: row.key };
  return next?.parentKey === row.key ? focus(next) : null;
}

function stepOut(row: Row): TreeStep | null {
  if (row.isExpanded) return { type: 'collapse', key: row.key };
  return row.parentKey === null ? null : { type: 'focus', key: row.parentKey };
}
