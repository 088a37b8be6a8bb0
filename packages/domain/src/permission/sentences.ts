import type { Capability } from './capabilities';
import { RULES, type Rule } from './rules';

/** What each capability lets staff do at the institution they act at, in a sentence for people. */
const CAPABILITY_SENTENCES: Record<Capability, string> = {
  'people.read': 'Lists and opens everybody whom the institution records.',
  'people.invite': 'Invites people to the institution.',
  'mentorships.read': 'Reads the mentorships that the institution hosts.',
  'mentorships.end': 'Marks a mentorship of the institution as ended by the program.',
  'lineage.read': 'Reads lineages as staff of the institution.',
  'import.run': 'Imports rows of people and mentorships.',
  'programs.read': 'Reads programs and who belongs to them.',
  'programs.manage': 'Makes and changes programs and who belongs to them.',
  'totals.read': 'Reads totals of the institution and of its children, never their people.',
  'reports.handle': 'Reads and handles reports of people who do not feel safe.',
  'roles.grant': 'Gives and takes staff roles.',
  'accounts.deactivate': 'Closes and opens accounts of members.',
  'institution.configure': 'Changes the settings of the institution.',
  'sharing.manage': 'Proposes, signs, suspends and ends sharing agreements.',
  'disclosures.read': 'Reads which records were disclosed to whom.',
  'clients.manage': 'Makes, rotates and revokes keys of partners’ programs.',
  'audit.read': 'Reads what was done at the institution, and by whom.',
};

function isPlain(rule: Rule): rule is keyof typeof RULES {
  return Object.hasOwn(RULES, rule);
}

/** What a rule asks, in a sentence for people. */
export function ruleSentence(rule: Rule): string {
  return isPlain(rule) ? RULES[rule] : CAPABILITY_SENTENCES[rule];
}
