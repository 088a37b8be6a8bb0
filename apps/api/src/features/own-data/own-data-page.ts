import type { OwnData, OwnRow } from './collect-own-data';

/** Sections in the order in which a person would ask. What is not listed comes last, under the name of its table. */
const TITLES: Readonly<Record<string, string>> = {
  account: 'Your account',
  account_email: 'Your addresses',
  person_profile: 'What you wrote of yourself',
  person_record: 'What institutions recorded of you',
  affiliation: 'Where you are and were',
  mentorship: 'Your mentorships',
  program_member: 'Programs you belong to',
  person_audience: 'Who sees what',
  directory_opt_out: 'Not in the directory',
  consent: 'What you agreed to share',
  disclosure: 'Who was shown your record',
  person_block: 'Whom you blocked',
  report: 'What you reported',
  import: 'Imports you began',
  invitation: 'Invitations to you',
  passkey: 'Your passkeys',
  second_factor: 'Your second factor',
  sign_on_link: 'Sign-on of your institutions',
  session: 'Where you are signed in',
  erasure: 'Deletion of your account',
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#15231e;background:#fafcfa}
h1,h2{font-family:Georgia,serif}.wide{overflow-x:auto}table{border-collapse:collapse;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #c9d3cd}`;

/** Everything as one page that needs nothing else: no script, no picture, no address of ours. */
export function ownDataPage(data: OwnData, madeAt: Date): string {
  const order = [...Object.keys(TITLES), ...Object.keys(data).filter((table) => !Object.hasOwn(TITLES, table))];
  const sections = order.flatMap((table) => section(TITLES[table] ?? inWords(table), data[table] ?? []));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Your data in Chiron</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<h1>Your data in Chiron</h1>
<p>Made ${escaped(madeAt.toUTCString())}. The file data.json beside this page holds the same for machines. Times are UTC.</p>
${sections.join('\n')}
</body></html>
`;
}

function section(title: string, rows: readonly OwnRow[]): string[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const shown = columns.filter((column) => !isShadowed(column, columns));
  const head = shown.map((column) => `<th scope="col">${escaped(inWords(column))}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${shown.map((column) => `<td>${escaped(textOf(row[column]))}</td>`).join('')}</tr>`,
  );
  return [
    `<h2>${escaped(title)}</h2>\n<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`,
  ];
}

/** An id beside which stands the name. */
const isShadowed = (column: string, columns: readonly string[]) =>
  column.endsWith('_id') && columns.includes(column.replace(/_id$/, ''));

function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function textOf(value: OwnRow[string] | undefined): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
