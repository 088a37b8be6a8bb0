export interface Reach {
  readonly ancestors: number;
  readonly descendants: number;
  readonly generationsUp: number;
  readonly generationsDown: number;
}

/** “3 generations up (12 people), 2 down (4 people).” */
export function reachWords({ ancestors, descendants, generationsUp, generationsDown }: Reach): string {
  if (ancestors === 0 && descendants === 0) return 'Your line starts here: no one above or below you is recorded yet.';
  const up = ancestors > 0 ? `${generations(generationsUp)} up (${people(ancestors)})` : 'No one above you';
  const down = descendants > 0 ? `${generationsDown} down (${people(descendants)})` : 'no one below you yet';
  if (ancestors === 0) return `${up}, ${generations(generationsDown)} down (${people(descendants)}).`;
  return `${up}, ${down}.`;
}

function generations(count: number): string {
  return count === 1 ? '1 generation' : `${count} generations`;
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
