/** What an API client may be allowed to read. There is no scope that writes. */
export const SCOPES = ['people:read', 'affiliations:read', 'mentorships:read', 'lineage:read'] as const;
export type Scope = (typeof SCOPES)[number];

const SENTENCES: Record<Scope, string> = {
  'people:read': 'Find people, and read their names, years and specialties.',
  'affiliations:read': 'Read where people are or were, and their training stages.',
  'mentorships:read': 'Read mentorships: the two people, kind, state, dates and source.',
  'lineage:read': 'Follow who mentored whom across generations, with kinds, years and the stages then.',
};

/** What a scope allows, in a sentence for whoever grants it. */
export function scopeSentence(scope: Scope): string {
  return SENTENCES[scope];
}

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/** The scopes of a token: those asked for, or all that are granted. Null when one is asked for that is not granted. */
export function scopesOfToken(
  granted: readonly Scope[],
  asked: readonly string[] | undefined,
): readonly Scope[] | null {
  if (!asked || asked.length === 0) return granted;
  return asked.every((scope) => isScope(scope) && granted.includes(scope)) ? [...new Set(asked.filter(isScope))] : null;
}
