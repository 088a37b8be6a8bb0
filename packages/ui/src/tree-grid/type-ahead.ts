const FORGET_AFTER = 700;

/** What was typed so far and when, in milliseconds. */
export type Typed = { readonly text: string; readonly at: number };

/** Adds a character; a pause starts a new word. */
export function typed(before: Typed, character: string, now: number): Typed {
  const isContinued = now - before.at < FORGET_AFTER;
  return { text: (isContinued ? before.text : '') + character.toLocaleLowerCase(), at: now };
}

/**
 * The next row whose text starts with what was typed, from the active row on and around. One letter typed again and
 * again steps through the rows that start with it.
 */
export function matchingRow(texts: readonly string[], active: number, text: string): number | null {
  const isOneLetter = text === text.charAt(0).repeat(text.length);
  const sought = isOneLetter ? text.slice(0, 1) : text;
  const from = isOneLetter ? active + 1 : active;
  for (let step = 0; step < texts.length; step += 1) {
    const at = (from + step) % texts.length;
    if (texts[at]?.toLocaleLowerCase().startsWith(sought)) return at;
  }
  return null;
}
