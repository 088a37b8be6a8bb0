import type { ApolloClient } from '@apollo/client';

/** Name of the query that the frame around every page watches. */
const SESSION = 'Session';

let isHeld = false;

/** While the screen is covered, what is on the page stays: an answer that nobody is signed in does not empty it. */
export function holdSession(held: boolean): void {
  isHeld = held;
}

/** Drops all that was read in a session that has ended, and asks anew who is signed in; the frame then leads to the sign-in. */
export async function forgetSession(client: ApolloClient): Promise<void> {
  if (isHeld) return;
  await client.clearStore();
  await client.refetchQueries({ include: [SESSION] });
}

const USED = 'chiron-used';

/** Notes that the session was just used; the tabs of a browser share its session, and this. */
export function noteUse(): void {
  localStorage.setItem(USED, String(Date.now()));
}

/** When the session was last used by any tab, in milliseconds. */
export function lastUse(): number {
  return Number(localStorage.getItem(USED)) || Date.now();
}
