import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Aligned right, in figures of equal width. */
  readonly isNumeric?: boolean;
  /** The column that names the row, for screen readers and as the card's title on a phone. */
  readonly isRowHeader?: boolean;
  /** Keeps the header for screen readers only, such as over a column of buttons. */
  readonly isLabelHidden?: boolean;
  readonly isSortable?: boolean;
  /** Any CSS width; the rest is shared out by content. */
  readonly width?: string;
};

export type SortDirection = 'ascending' | 'descending';

/** `column` is a column's key. */
export type Sort = { readonly column: string; readonly direction: SortDirection };

/** Pressing a header sorts by it, pressing it again turns the order round. */
export function nextSort(current: Sort | undefined, column: string): Sort {
  const turns = current?.column === column && current.direction === 'ascending';
  return { column, direction: turns ? 'descending' : 'ascending' };
}
