import type { Finding, FindingKind, ImportCounts, ImportReport } from './report';

const SHOWN = 50;

const COLUMNS: readonly (readonly [string, keyof ImportCounts])[] = [
  ['Added', 'added'],
  ['Changed', 'changed'],
  ['Unchanged', 'unchanged'],
  ['Refused', 'refused'],
  ['Conflicting', 'conflicting'],
];

function table(report: ImportReport): string[] {
  const widths = COLUMNS.map(([title]) => Math.max(title.length, 9));
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(12) + cells.map((cell, at) => String(cell).padStart((widths[at] ?? 0) + 2)).join('');
  const counts = (name: string, of: ImportCounts) =>
    line(
      name,
      COLUMNS.map(([, key]) => of[key]),
    );
  const titles = line(
    '',
    COLUMNS.map(([title]) => title),
  );
  return [titles, counts('People', report.people), counts('Mentorships', report.mentorships)];
}

function placeOf({ file, line }: Finding): string {
  if (file === null) return '';
  return line === null ? `${file}: ` : `${file}, line ${line}: `;
}

function listed(report: ImportReport, kind: FindingKind, title: string): string[] {
  const all = report.found[kind];
  if (all === 0) return [];
  const shown = report.findings.filter((finding) => finding.kind === kind).slice(0, SHOWN);
  const more = all > shown.length ? [`  and ${all - shown.length} more`] : [];
  return ['', title, ...shown.map((finding) => `  ${placeOf(finding)}${finding.reason}`), ...more];
}

function remarks(report: ImportReport): string[] {
  const { toldTwice, disputed, found, ignoredColumns } = report;
  return [
    ...(toldTwice > 0 ? [`${toldTwice} relations are told by more than one row, and are one each.`] : []),
    ...(disputed > 0 ? [`${found.CONFLICTING} disagreements concern ${disputed} relations.`] : []),
    ...ignoredColumns.map(({ file, columns }) => `Not read from ${file}: ${columns.join(', ')}.`),
  ];
}

function outcome({ outcome: came, found, source }: ImportReport): string {
  const inTheWay = `${found.REFUSED} refused and ${found.CONFLICTING} conflicting`;
  switch (came) {
    case 'APPLIED':
      return `Applied, from the source “${source}”.`;
    case 'CHECKED':
      return `This was a dry run from the source “${source}”: nothing was written.`;
    case 'BLOCKED':
      return `Nothing was written: ${inTheWay}. Mend these rows, or leave them out with --skip-refused.`;
  }
}

/** A report for a terminal: the counts, the rows that are refused or in conflict, and what came of it. */
export function inWords(report: ImportReport): string {
  const parts = [
    ...table(report),
    ...listed(report, 'REFUSED', 'Refused'),
    ...listed(report, 'CONFLICTING', 'Conflicting'),
    ...listed(report, 'NOTED', 'Noted'),
    '',
    ...remarks(report),
    outcome(report),
  ];
  return `${parts.join('\n')}\n`;
}
