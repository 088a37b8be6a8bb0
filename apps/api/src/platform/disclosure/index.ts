import { newId } from '../database/new-id';

interface Asks {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Collects whose records a piece of work saw by leave of another institution, and logs them before they are told. */
export class Disclosures {
  readonly #people = new Set<string>();

  note(personId: string): void {
    this.#people.add(personId);
  }

  get isPending(): boolean {
    return this.#people.size > 0;
  }

  /** Fails if one of them may no longer be seen: the answer that holds them must not leave. */
  async record({ query }: Asks): Promise<void> {
    if (!this.isPending) return;
    const people = [...this.#people];
    const [row] = await query<{ covered: number }>('select record_disclosures($1, $2) as covered', [
      people,
      people.map(() => newId()),
    ]);
    if (row?.covered !== people.length) throw new Error('A leave was withdrawn while this was read.');
    this.#people.clear();
  }
}
