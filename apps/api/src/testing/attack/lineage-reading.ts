import { isLink, type Reading } from './reading';

type Step = 'up' | 'down';

/** A breadth-first search over the model: everybody with the fewest steps, whether they may be seen or not. */
export function reach(reading: Reading, focus: string, step: Step, depth = 40): Map<string, number> {
  const found = new Map([[focus, 0]]);
  let frontier = [focus];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    frontier = [...new Set(frontier.flatMap((id) => neighbours(reading, id, step)))].filter((id) => !found.has(id));
    for (const id of frontier) found.set(id, level);
  }
  return found;
}

export function neighbours({ world }: Reading, id: string, step: Step): string[] {
  const links = world.mentorships.filter(isLink);
  return [
    ...new Set(
      step === 'up'
        ? links.filter(({ menteeId }) => menteeId === id).map(({ mentorId }) => mentorId)
        : links.filter(({ mentorId }) => mentorId === id).map(({ menteeId }) => menteeId),
    ),
  ];
}

/** The visible people of a lineage with their generation; of two equally near ones the mentor's side counts. */
export function generations(reading: Reading, focus: string, up: number, down: number): Map<string, number> {
  const shown = new Map([...reach(reading, focus, 'up', up)].map(([id, level]) => [id, level === 0 ? 0 : -level]));
  for (const [id, level] of reach(reading, focus, 'down', down)) {
    if (level < Math.abs(shown.get(id) ?? Infinity)) shown.set(id, level);
  }
  return new Map([...shown].filter(([id]) => reading.seen.has(id)));
}

/** Who hangs on a stub: whose nearer neighbours on every shortest way from the focus are all hidden. */
export function hangingOnStubs(reading: Reading, focus: string, up: number, down: number): string[] {
  const shown = generations(reading, focus, up, down);
  const levels = { up: reach(reading, focus, 'up', up), down: reach(reading, focus, 'down', down) };
  return [...shown]
    .filter(([id, generation]) => {
      if (generation === 0) return false;
      const [side, back] = generation < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
      const nearer = neighbours(reading, id, back).filter(
        (other) => levels[side].get(other) === Math.abs(generation) - 1,
      );
      return !nearer.some((other) => shown.has(other));
    })
    .map(([id]) => id);
}

export function countsOf(reading: Reading, focus: string) {
  const sees = (id: string) => reading.seen.has(id);
  const side = (step: Step) => [...reach(reading, focus, step)].filter(([id, level]) => level > 0 && sees(id));
  const [up, down] = [side('up'), side('down')];
  const mentors = up.filter(([, level]) => level === 1).map(([id]) => id);
  const beside = new Set(
    mentors.flatMap((id) => neighbours(reading, id, 'down')).filter((id) => id !== focus && sees(id)),
  );
  return {
    mentors: mentors.length,
    mentees: down.filter(([, level]) => level === 1).length,
    ancestors: up.length,
    descendants: down.length,
    generationsUp: Math.max(0, ...up.map(([, level]) => level)),
    generationsDown: Math.max(0, ...down.map(([, level]) => level)),
    coMentees: beside.size,
  };
}

/** Fewest steps between two people over everybody, or null. */
export function stepsBetween(reading: Reading, from: string, to: string, isDirected: boolean): number | null {
  return distancesFrom(reading, from, isDirected).get(to) ?? null;
}

function distancesFrom(reading: Reading, from: string, isDirected: boolean): Map<string, number> {
  if (isDirected) return reach(reading, from, 'down');
  const found = new Map([[from, 0]]);
  for (const id of found.keys()) {
    const around = [...neighbours(reading, id, 'up'), ...neighbours(reading, id, 'down')];
    for (const other of around) if (!found.has(other)) found.set(other, (found.get(id) ?? 0) + 1);
  }
  return found;
}

/** Every shortest path with null for whoever is hidden, each once. */
export function pathsBetween(reading: Reading, from: string, to: string, isDirected: boolean): (string | null)[][] {
  const distances = distancesFrom(reading, from, isDirected);
  const back = (id: string): string[][] => {
    const level = distances.get(id);
    if (level === undefined) return [];
    if (level === 0) return [[id]];
    const around = [...neighbours(reading, id, 'up'), ...(isDirected ? [] : neighbours(reading, id, 'down'))];
    return [...new Set(around)]
      .filter((other) => distances.get(other) === level - 1)
      .flatMap((other) => back(other).map((path) => [...path, id]));
  };
  const told = back(to).map((path) => path.map((id) => (reading.seen.has(id) ? id : null)));
  return [...new Map(told.map((path) => [JSON.stringify(path), path])).values()];
}

/** Visible people in both lines above, with the steps from each; either of the two may be one. */
export function commonMentors(reading: Reading, a: string, b: string) {
  const [aboveA, aboveB] = [reach(reading, a, 'up'), reach(reading, b, 'up')];
  const all = [...aboveA].flatMap(([id, stepsFromA]) => {
    const stepsFromB = aboveB.get(id);
    return stepsFromB === undefined || !reading.seen.has(id) ? [] : [{ id, stepsFromA, stepsFromB }];
  });
  const fewest = Math.min(...all.map(({ stepsFromA, stepsFromB }) => stepsFromA + stepsFromB));
  const nearest = all.filter(({ stepsFromA, stepsFromB }) => stepsFromA + stepsFromB === fewest);
  return { count: all.length, nearestCount: nearest.length, nearest };
}
