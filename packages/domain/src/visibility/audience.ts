/** With whom a person shares something of their own, from the fewest to everybody. Each includes those before it. */
export const AUDIENCES = ['ONLY_ME', 'PAIRS', 'PROGRAMS', 'INSTITUTION', 'PARTNERS', 'PUBLIC'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What has an audience of its own. PERSON is the name: whoever is not shared with somebody is not there for them at all. */
export const AUDIENCE_SUBJECTS = [
  'PERSON',
  'STAGE',
  'AFFILIATIONS',
  'CURRENT_MENTORSHIPS',
  'PAST_MENTORSHIPS',
] as const;
export type AudienceSubject = (typeof AUDIENCE_SUBJECTS)[number];

export type Choices = Readonly<Partial<Record<AudienceSubject, Audience>>>;

/** How far an audience reaches: 0 is oneself alone, 5 is everybody. */
export function reachOf(audience: Audience): number {
  return AUDIENCES.indexOf(audience);
}

/** The default of living people: own institutions and own pairs, and partners as far as an agreement covers it. */
const DEFAULT_REACH = reachOf('PARTNERS');

export interface Sharing {
  readonly choices: Choices;
  readonly isOptedOut: boolean;
  /** Whether a death before 1925 is recorded: such people are public and have chosen nothing. */
  readonly isHistoric: boolean;
}

/** How far a person is shared: own pairs always see the name, and leaving the directory leaves pairs and programs. */
export function personReach({ choices, isOptedOut, isHistoric }: Sharing): number {
  if (isHistoric) return reachOf('PUBLIC');
  const chosen = choices.PERSON ? reachOf(choices.PERSON) : DEFAULT_REACH;
  return Math.max(reachOf('PAIRS'), isOptedOut ? Math.min(chosen, reachOf('PROGRAMS')) : chosen);
}

/** How far one thing is shared: as chosen, never farther than the person; by default as far as the person. */
export function reachOfSubject(sharing: Sharing, subject: AudienceSubject): number {
  const reach = personReach(sharing);
  const chosen = sharing.choices[subject];
  if (sharing.isHistoric || subject === 'PERSON' || !chosen) return reach;
  return Math.min(reachOf(chosen), reach);
}

/** As whom one may look at one's own page. */
export const LOOKS = ['STRANGER', 'PARTNER', 'STAFF', 'MEMBER', 'PAIR'] as const;
export type Look = (typeof LOOKS)[number];
