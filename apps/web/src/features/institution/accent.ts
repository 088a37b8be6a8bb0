import { ACCENTS, type Accent } from '@chiron/ui';

/** The institution’s accent, or the first for a name that the theme does not know. */
export function accentOf({ accent }: { readonly accent: string }): Accent {
  return ACCENTS.find((known) => known === accent) ?? ACCENTS[0];
}
