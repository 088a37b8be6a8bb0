import type { ApolloClient } from '@apollo/client';
import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { failureOf } from '../../apollo';
import { FULL, idle, sameRange, type ExplorerState, type Range } from './explorer-state';
import { addBase, addKin, kinOf, type LineageAnswer, type Side } from './lineage-graph';
import { LINEAGE, LINEAGE_PERSON } from './lineage-queries';
import { countOf } from './person-words';
import type { View } from './picture/view';
import { hideBranch, isFull, remainder, showBase, showKin, shownKin, stepOf } from './shown-people';

const { cards } = LINEAGE_LIMITS;
const TRACED_AT_ONCE = 16;
const FOCUSES_KEPT = 12;

/** What a person has opened of a lineage, step by step. Lives as long as the page, so that Back finds it as it was left. */
export class Explorer {
  state: ExplorerState = idle;
  readonly #client: ApolloClient;
  readonly #listeners = new Set<() => void>();
  readonly #left = new Map<string, ExplorerState>();
  readonly #views = new Map<string, View>();
  readonly #traced = new Set<string>();

  constructor(client: ApolloClient) {
    this.#client = client;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly read = (): ExplorerState => this.state;

  /** Keeps where the picture of a focus stood, for Back. */
  leave(focus: string, view: View): void {
    this.#views.set(focus, view);
  }

  viewOf(focus: string): View | null {
    return this.#left.has(focus) ? (this.#views.get(focus) ?? null) : null;
  }

  #keep(state: ExplorerState): void {
    this.#left.delete(state.focus);
    this.#left.set(state.focus, state);
    const [oldest] = this.#left.keys();
    if (this.#left.size > FOCUSES_KEPT && oldest !== undefined) this.#left.delete(oldest);
  }

  /** Puts a person in focus, or changes how deep the picture of the focus reaches. */
  async open(focus: string, range: Range): Promise<void> {
    const { state } = this;
    const isSame = state.focus === focus;
    if (isSame && state.status === 'ready' && sameRange(state.range, range)) return;
    if (!isSame && state.focus !== '') this.#keep(state);
    const left = isSame ? undefined : this.#left.get(focus);
    if (left?.status === 'ready' && sameRange(left.range, range)) {
      this.#set({ ...left, busy: new Set(), said: '', failed: null });
      return;
    }
    if (isSame) this.#set({ range, status: state.status === 'ready' ? 'ready' : 'loading', failed: null });
    else this.#set({ ...idle, ...this.#begin(focus), focus, range, anchor: focus });
    await this.#fetchBase(focus, range);
  }

  /** A card that is known already stands there at once, alone. */
  #begin(focus: string): Pick<ExplorerState, 'graph' | 'shown'> {
    const known =
      this.state.graph.people.get(focus) ??
      this.#client.readFragment({
        fragment: LINEAGE_PERSON,
        fragmentName: 'LineagePerson',
        from: { __typename: 'Person', id: focus },
      });
    if (!known) return { graph: this.state.graph, shown: new Map() };
    const people = new Map(this.state.graph.people).set(focus, known);
    const alone = { key: focus, band: 0, parent: null, isAsked: false };
    return { graph: { ...this.state.graph, people }, shown: new Map([[focus, alone]]) };
  }

  async #fetchBase(focus: string, range: Range): Promise<void> {
    const first = Math.min(cards.most, Math.max(cards.first, this.state.shown.size + cards.first));
    const variables = { personId: focus, ...range, first, isFocus: true };
    try {
      const { data } = await this.#client.query({ query: LINEAGE, variables, fetchPolicy: 'network-only' });
      if (!data || this.state.focus !== focus || !sameRange(this.state.range, range)) return;
      const graph = addBase(this.state.graph, data.lineage);
      const before = this.state.status === 'ready' ? this.state.shown : undefined;
      const shown = showBase(graph, focus, before);
      const said = `${countOf(shown.size, 'person', 'people')} in the picture.`;
      this.#set({ graph, shown, counts: data.lineage.counts ?? null, status: 'ready', said, anchor: focus });
      await this.#deepen(range);
    } catch (error) {
      if (this.state.focus !== focus) return;
      this.#set({ status: failureOf(error as Error) === 'not-found' ? 'not-found' : 'failed' });
    }
  }

  /** Where an answer was cut, those in the picture still show a first few of their own, as deep as was asked. */
  async #deepen({ up, down }: Range): Promise<void> {
    const { focus, shown, graph } = this.state;
    if (shown.size >= cards.first / 2 || graph.base.size < cards.first) return;
    const asked = [...shown.values()].flatMap(({ key, band }) => {
      const side: Side = band < 0 ? 'mentors' : 'mentees';
      const isInside = band !== 0 && (band < 0 ? -band < up : band < down);
      return isInside && remainder(graph, shown, key, side) > 0 ? [{ id: key, side }] : [];
    });
    const each = Math.max(1, Math.min(8, Math.floor((cards.first - shown.size) / Math.max(1, asked.length))));
    const answers = await Promise.all(
      asked.slice(0, TRACED_AT_ONCE).map(({ id, side }) => this.#kin(id, side, each + 1)),
    );
    if (this.state.focus !== focus) return;
    const next = answers.reduce(addKin, this.state.graph);
    let people = this.state.shown;
    for (const { id, side } of asked) people = showKin(next, people, id, side, each, false);
    this.#set({ graph: next, shown: people, said: `${countOf(people.size, 'person', 'people')} in the picture.` });
  }

  /** Brings the next few mentors or mentees of a person into the picture. */
  async expand(id: string, side: Side): Promise<void> {
    const { graph, shown } = this.state;
    const rest = remainder(graph, shown, id, side);
    if (rest === 0 || this.state.busy.has(`${side}:${id}`)) return;
    if (isFull(shown)) {
      this.#set({ said: FULL });
      return;
    }
    const step = Math.min(stepOf(shown, id, side), rest);
    if (!(await this.know(id, side, shownKin(graph, shown, id, side) + step))) return;
    const after = showKin(this.state.graph, this.state.shown, id, side, step);
    const added = after.size - this.state.shown.size;
    const words = side === 'mentors' ? countOf(added, 'mentor', 'mentors') : countOf(added, 'mentee', 'mentees');
    this.#set({ shown: after, anchor: id, said: isFull(after) ? `${words} added. ${FULL}` : `${words} added.` });
    await this.#trace([...after.keys()].filter((key) => !shown.has(key)));
  }

  collapse(id: string, side: Side): void {
    const shown = hideBranch(this.state.shown, id, side);
    const gone = this.state.shown.size - shown.size;
    if (gone > 0) this.#set({ shown, anchor: id, said: `${countOf(gone, 'person', 'people')} put away.` });
  }

  /** Makes sure that so many of a person’s direct kin are known, or all; false when they could not be fetched. */
  async know(id: string, side: Side, atLeast: number): Promise<boolean> {
    const { graph, focus } = this.state;
    const first = this.#missing(id, side, atLeast);
    if (first === 0) return true;
    const key = `${side}:${id}`;
    this.#set({ busy: new Set([...this.state.busy, key]), failed: null });
    try {
      const answer = await this.#kin(id, side, first);
      if (this.state.focus !== focus) return false;
      this.#set({ graph: addKin(this.state.graph, answer) });
      return graph !== this.state.graph;
    } catch {
      this.#set({ failed: { id, side } });
      return false;
    } finally {
      this.#set({ busy: new Set([...this.state.busy].filter((one) => one !== key)) });
    }
  }

  /** How many people to ask for so that so many kin are known; 0 when they are. */
  #missing(id: string, side: Side, atLeast: number): number {
    const { graph } = this.state;
    const known = kinOf(graph, id, side).filter(({ key }) => graph.people.has(key)).length;
    const wanted = Math.min(atLeast, graph.totals.get(id)?.[side] ?? 0, cards.most - 1);
    return known >= wanted ? 0 : 1 + wanted;
  }

  /** Fetched ahead when a pointer or the keyboard comes near. */
  prefetch(id: string, side: Side): void {
    const { graph, shown, busy } = this.state;
    if (busy.has(`${side}:${id}`)) return;
    const first = this.#missing(id, side, shownKin(graph, shown, id, side) + stepOf(shown, id, side));
    if (first === 0) return;
    void this.#kin(id, side, first).catch(() => undefined);
  }

  async #kin(id: string, side: Side, first: number): Promise<LineageAnswer> {
    const variables = {
      personId: id,
      up: side === 'mentors' ? 1 : 0,
      down: side === 'mentees' ? 1 : 0,
      first,
      isFocus: false,
    };
    const { data } = await this.#client.query({ query: LINEAGE, variables });
    if (!data) throw new Error('The answer was empty.');
    return data.lineage;
  }

  /**
   * An answer about one person tells no links to others in the picture. Every line runs from a mentor to a mentee, so that
   * knowing all mentors of those shown is knowing all lines.
   */
  async #trace(newcomers: readonly string[]): Promise<void> {
    const { graph, shown, focus } = this.state;
    const isTraced = (id: string) =>
      this.#traced.has(id) || (graph.totals.get(id)?.mentors ?? 0) <= kinOf(graph, id, 'mentors').length;
    const untraced = [...new Set([...newcomers, ...[...shown.keys()].reverse()])].filter((id) => !isTraced(id));
    const asked = untraced.filter((id) => graph.people.has(id)).slice(0, TRACED_AT_ONCE);
    const answers = await Promise.allSettled(asked.map((id) => this.#kin(id, 'mentors', cards.first)));
    if (this.state.focus !== focus) return;
    for (const id of asked) this.#traced.add(id);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    if (found.length > 0) this.#set({ graph: found.reduce(addKin, this.state.graph) });
  }

  say(said: string): void {
    this.#set({ said });
  }

  #set(change: Partial<ExplorerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
