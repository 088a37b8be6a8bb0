const grouped = new Intl.NumberFormat('en');

/** The words for a page of a list: “1–50 of 312”, “51–100”, “None”. */
export function rangeText(from: number, to: number, total?: number): string {
  if (to < 1 || total === 0) return 'None';
  const range = from === to ? grouped.format(from) : `${grouped.format(from)}–${grouped.format(to)}`;
  return total === undefined ? range : `${range} of ${grouped.format(total)}`;
}
