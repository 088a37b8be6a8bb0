const WORDS: Readonly<Record<string, string>> = {
  'account.created': 'Account created',
  'account.deletion-asked': 'Asked to delete their account',
  'account.erased': 'Account deleted',
  'account.exported': 'Took their own data with them',
  'account.kept': 'Kept their account after all',
  'audit.exported': 'Downloaded this log',
  'import.applied': 'Import applied',
  'import.begun': 'Import begun',
  'import.cancelled': 'Import cancelled',
  'institution.founded': 'Institution founded',
  'list.viewed': 'Looked at a list of records',
  'mentorship.ended': 'Mentorship ended',
  'mentorship.viewed': 'Looked at a mentorship',
  'record.anonymised': 'Record made anonymous',
  'record.viewed': 'Looked at a person’s record',
  'session.acted-at': 'Went on at this institution',
  'session.closed': 'Signed out',
  'session.closed-everywhere': 'Signed out everywhere',
  'session.opened': 'Signed in',
};

/** What was done, in words; an action without any is told by its name: “Passkey added”. */
export function actionWords(action: string): string {
  const known = Object.hasOwn(WORDS, action) ? WORDS[action] : undefined;
  const plain = action.replace(/[.-]/g, ' ');
  return known ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** One fact of an event without its person: “shown 40”, “mentorship 01a20565…”. Whole ids stand in the download. */
export function factWords(name: string, value: string): string {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
  const label = name.replace(/Id$/, '').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${label} ${isId ? `${value.slice(0, 8)}…` : value}`;
}
