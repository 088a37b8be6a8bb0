/** Cycles of a graph whose people are numbered from 0. A cycle is no fault; the one who imports is told of it. */
export interface Cycles {
  /** Groups of people each of whom descends from all the others. */
  readonly groups: number;
  readonly people: number;
  /** A shortest cycle of one group, from a person on to the one before them; empty without a cycle. */
  readonly example: readonly number[];
}

/** Who mentored whom, in columns: `mentors[i]` mentored `mentees[i]`. */
export interface Links {
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
}

/** Linear in people and links, without recursion: a million links take less than a second. */
export function findCycles(people: number, links: Links): Cycles {
  const graph = graphOf(people, links);
  const group = components(people, graph);
  const sizes = new Int32Array(people);
  for (const one of group) sizes[one] = (sizes[one] ?? 0) + 1;
  const cyclic = [...sizes.keys()].filter((one) => (sizes[one] ?? 0) > 1);
  const start = cyclic.length > 0 ? group.indexOf(cyclic[0] ?? -1) : -1;
  return {
    groups: cyclic.length,
    people: cyclic.reduce((sum, one) => sum + (sizes[one] ?? 0), 0),
    example: start < 0 ? [] : shortestCycle(start, graph, group),
  };
}

/** Mentees of person `p` stand in `mentees` from `offsets[p]` up to `offsets[p + 1]`. */
interface Graph {
  readonly offsets: Int32Array;
  readonly mentees: Int32Array;
}

function graphOf(people: number, links: Links): Graph {
  const offsets = new Int32Array(people + 2);
  for (const mentor of links.mentors) offsets[mentor + 2] = (offsets[mentor + 2] ?? 0) + 1;
  for (let at = 2; at < offsets.length; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const mentees = new Int32Array(links.mentees.length);
  for (const [link, mentee] of links.mentees.entries()) {
    const mentor = (links.mentors[link] ?? 0) + 1;
    const place = offsets[mentor] ?? 0;
    mentees[place] = mentee;
    offsets[mentor] = place + 1;
  }
  return { offsets, mentees };
}

/** Tarjan's strongly connected components, with a stack of its own. Each person gets the number of their component. */
function components(people: number, { offsets, mentees }: Graph): Int32Array {
  const search = new Search(people);
  const next = offsets.slice(0, people);
  for (let root = 0; root < people; root += 1) {
    if (!search.hasSeen(root)) search.enter(root);
    for (let person = search.current; person !== undefined; person = search.current) {
      const at = next[person] ?? 0;
      next[person] = at + 1;
      if (at >= (offsets[person + 1] ?? 0)) search.leave(person);
      else search.meet(person, mentees[at] ?? 0);
    }
  }
  return search.group;
}

/** The state of the depth-first search. */
class Search {
  readonly group: Int32Array;
  readonly #order: Int32Array; // of discovery, from 1; 0: not yet
  readonly #low: Int32Array;
  readonly #path: number[] = [];
  readonly #open: number[] = [];
  #clock = 0;
  #groups = 0;

  constructor(people: number) {
    this.group = new Int32Array(people).fill(-1);
    this.#order = new Int32Array(people);
    this.#low = new Int32Array(people);
  }

  get current(): number | undefined {
    return this.#path.at(-1);
  }

  hasSeen(person: number): boolean {
    return this.#order[person] !== 0;
  }

  enter(person: number): void {
    this.#clock += 1;
    this.#order[person] = this.#low[person] = this.#clock;
    this.#path.push(person);
    this.#open.push(person);
  }

  meet(person: number, mentee: number): void {
    if (!this.hasSeen(mentee)) this.enter(mentee);
    else if (this.group[mentee] === -1) this.#lower(person, this.#order[mentee]);
  }

  /** All who are still open from this person on reach each other, if none of them reaches further back. */
  leave(person: number): void {
    this.#path.pop();
    if (this.current !== undefined) this.#lower(this.current, this.#low[person]);
    if (this.#low[person] !== this.#order[person]) return;
    for (let member = -1; member !== person;) {
      member = this.#open.pop() ?? person;
      this.group[member] = this.#groups;
    }
    this.#groups += 1;
  }

  #lower(person: number, to = 0): void {
    if (to < (this.#low[person] ?? 0)) this.#low[person] = to;
  }
}

/** Breadth-first within the group, back to where it began. */
function shortestCycle(start: number, { offsets, mentees }: Graph, group: Int32Array): number[] {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const person of queue) {
    for (let at = offsets[person] ?? 0; at < (offsets[person + 1] ?? 0); at += 1) {
      const mentee = mentees[at] ?? 0;
      if (mentee === start) return pathTo(person, start, cameFrom);
      if (group[mentee] !== group[start] || cameFrom.has(mentee)) continue;
      cameFrom.set(mentee, person);
      queue.push(mentee);
    }
  }
  return [];
}

function pathTo(last: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [last];
  for (let person = last; person !== start;) {
    person = cameFrom.get(person) ?? start;
    path.unshift(person);
  }
  return path;
}
