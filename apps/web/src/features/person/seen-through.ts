import type { SeenThrough } from '../../gql/graphql';

/** Why the viewer may see a person, in words. */
export function seenThroughWords(seenThrough: SeenThrough, institutionName: string | undefined): string {
  switch (seenThrough) {
    case 'SELF':
      return 'This is you.';
    case 'INSTITUTION':
      return institutionName
        ? `You see this person through ${institutionName}, where you both are or were.`
        : 'You see this person because your institution records them.';
    case 'PAIR':
      return 'You see this person because you share a mentorship.';
    case 'PROGRAM':
      return 'You see this person because you belong to the same program.';
    case 'PARTNER':
      return 'Shared with your institution by agreement. Don’t pass on.';
    case 'PUBLIC':
      return 'Shown to everyone: a historical person, or one who chose it.';
  }
}
