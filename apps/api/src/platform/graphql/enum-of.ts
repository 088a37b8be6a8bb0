import { registerEnumType } from 'type-graphql';

/** A GraphQL enum whose values are the words of the domain themselves. */
export function enumOf<Word extends string>(
  words: readonly Word[],
  name: string,
  description: string,
): Record<Word, Word> {
  const members = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(members, { name, description });
  return members;
}
