/** How formulas begin, also after blanks and in the wide signs of East Asian keyboards, which some spreadsheets read alike. */
const FORMULA = /^(?:[\t\r\n]|[\s\ufeff]*[=+\-@＝＋－＠])/;

/** A cell of a CSV download. What a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A CSV file of these rows. */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
