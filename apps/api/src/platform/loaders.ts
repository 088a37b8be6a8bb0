import DataLoader from 'dataloader';

type Batch<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

/** One loader per kind and request. A batch answers with a map; what it leaves out is null. */
export class Loaders {
  readonly #loaders = new Map<symbol, DataLoader<string, unknown>>();

  of<Value>(kind: symbol, batch: Batch<Value>): DataLoader<string, Value | null> {
    const known = this.#loaders.get(kind);
    if (known) return known as DataLoader<string, Value | null>;
    const loader = new DataLoader<string, Value | null>(async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.#loaders.set(kind, loader);
    return loader;
  }
}
