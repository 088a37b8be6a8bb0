/** The six institution accents of the theme. Colours repeat; the crest's letters identify. */
export const ACCENTS = ['madder', 'ochre', 'fern', 'lagoon', 'gentian', 'mallow'] as const;

export type Accent = (typeof ACCENTS)[number];

/** The colour of an accent as a CSS value that follows the theme. */
export function accentColour(accent: Accent): string {
  return `var(--accent-${accent})`;
}
