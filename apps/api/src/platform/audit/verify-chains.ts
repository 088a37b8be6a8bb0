import { createHash } from 'node:crypto';
import { Client, type ClientBase } from 'pg';

export interface ChainReport {
  /** The institution's id; the nil UUID stands for the installation. */
  readonly chain: string;
  readonly name: string;
  readonly events: number;
  readonly head: ChainPoint;
  readonly faults: readonly ChainFault[];
}

export interface ChainPoint {
  readonly n: number;
  readonly hash: string;
}

export interface ChainFault {
  readonly n: number;
  readonly what: string;
}

/** What was true of a chain when it was anchored: the hash of its event `n`. */
export interface Anchor extends ChainPoint {
  readonly chain: string;
}

export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 5_000;
const MOST_FAULTS = 20;

interface EventRow {
  readonly n: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly told: string;
}

/**
 * The event as text, put together by PostgreSQL's own functions. What is hashed is not asked of `audit_hash`, which whoever
 * can change rows could have changed too.
 */
const EVENTS = `
select n::text, previous, hash,
       jsonb_build_array(institution_id, n, id, (extract(epoch from at) * 1000000)::bigint, actor_id, action, subject)::text as told
  from audit_event where institution_id = $1 and n > $2 order by n limit ${AT_ONCE}`;

const CHAINS = `
select c.id::text as chain, coalesce(i.slug, case when c.id = $1 then 'the installation' else 'an institution that is not there' end) as name,
       h.n::text as n, h.hash
  from (select institution_id as id from audit_head union select distinct institution_id from audit_event) c
  left join audit_head h on h.institution_id = c.id left join institution i on i.id = c.id order by name, c.id`;

interface ChainRow {
  readonly chain: string;
  readonly name: string;
  readonly n: string | null;
  readonly hash: Buffer | null;
}

/** The same for whoever has only the owner's address: one snapshot, however long it takes. */
export async function verifyAt(ownerUrl: string, anchors: readonly Anchor[]): Promise<ChainReport[]> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'chiron-audit' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await verifyChains(client, anchors);
  } finally {
    await client.end();
  }
}

/** Walks every chain from its beginning, in batches, and says of each whether it is as it was written. Run it as the owner. */
export async function verifyChains(client: ClientBase, anchors: readonly Anchor[] = []): Promise<ChainReport[]> {
  const { rows } = await client.query<ChainRow>(CHAINS, [INSTALLATION]);
  const reports: ChainReport[] = [];
  for (const row of rows)
    reports.push(
      await verifyChain(
        client,
        row,
        anchors.filter(({ chain }) => chain === row.chain),
      ),
    );
  const gone = anchors.filter(({ chain }) => !rows.some((row) => row.chain === chain));
  return [...reports, ...gone.map(lostChain)];
}

function lostChain({ chain, n, hash }: Anchor): ChainReport {
  const faults = [{ n, what: 'is in the anchor, but the whole chain is gone' }];
  return { chain, name: 'a chain that is gone', events: 0, head: { n, hash }, faults };
}

async function verifyChain(client: ClientBase, chain: ChainRow, anchors: readonly Anchor[]): Promise<ChainReport> {
  const walk = new Walk(chain.chain, anchors);
  for (;;) {
    const { rows } = await client.query<EventRow>(EVENTS, [chain.chain, walk.n]);
    for (const row of rows) walk.step(row);
    if (rows.length < AT_ONCE) break;
  }
  walk.end(chain);
  const head = { n: walk.n, hash: walk.hash.toString('hex') };
  return { chain: chain.chain, name: chain.name, events: walk.events, head, faults: walk.faults };
}

/** Follows one chain, and keeps what does not fit. */
class Walk {
  n = 0;
  events = 0;
  hash: Buffer;
  readonly faults: ChainFault[] = [];
  readonly #anchored: ReadonlyMap<number, string>;

  constructor(chain: string, anchors: readonly Anchor[]) {
    this.hash = createHash('sha256').update(chain).digest();
    this.#anchored = new Map(anchors.map(({ n, hash }) => [n, hash]));
  }

  step({ n: text, previous, hash, told }: EventRow): void {
    const n = Number(text);
    this.events += 1;
    const expected = createHash('sha256').update(previous).update(told, 'utf8').digest();
    if (n !== this.n + 1)
      this.#tell(this.n + 1, n === this.n + 2 ? 'is missing' : `and those up to ${n - 1} are missing`);
    else if (!previous.equals(this.hash))
      this.#tell(n, 'does not follow the one before it: something was put in, taken out or moved');
    if (!hash.equals(expected)) this.#tell(n, 'was changed or moved: its hash is not that of what it tells');
    const anchored = this.#anchored.get(n);
    if (anchored !== undefined && anchored !== hash.toString('hex'))
      this.#tell(n, 'is another than when it was anchored: the chain was written anew');
    [this.n, this.hash] = [n, hash];
  }

  end({ n: headText, hash }: ChainRow): void {
    if (headText === null || hash === null) {
      this.#tell(this.n, 'is the last, but the chain has no head');
      return;
    }
    const head = Number(headText);
    if (head > this.n) this.#tell(this.n + 1, `and those up to ${head} were cut off the end: the head says ${head}`);
    else if (head < this.n) this.#tell(head + 1, `stands after the end: the head says ${head}`);
    else if (!hash.equals(this.hash)) this.#tell(head, 'is not the one that the head names');
    for (const n of this.#anchored.keys()) if (n > this.n) this.#tell(n, 'is in the anchor, and no more in the chain');
  }

  #tell(n: number, what: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ n, what });
  }
}
