import { randomInt } from 'node:crypto';
import { startApi, type ApiUnderTest } from '../api-under-test';
import { ask, sessionOf, together, type Answer } from './asking';
import type { Expected, OperationCase, Try } from './case';
import { Dice } from './dice';
import { digestsOf } from './digests';
import { generateWorld } from './generate';
import type { WorldModel } from './model';
import { Reading } from './reading';
import { settle } from './settle';
import { standingsOf } from './standings';
import { mayTell, secretsOf, telltalesIn } from './telltales';

export interface Asker {
  readonly reading: Reading;
  readonly accountId: string;
  readonly cookie: string;
  /** What no answer to them may hold. */
  readonly hidden: ReadonlySet<string>;
}

/** The generated world behind a real server, everybody who asks, and what went wrong. */
export class Attack {
  readonly wrong: string[] = [];
  asked = 0;
  /** Texts of "not found" by operation: they must be the same bytes, whatever was named. */
  readonly #notFound = new Map<string, Set<string>>();

  private constructor(
    readonly api: ApiUnderTest,
    readonly seed: number,
    readonly askers: readonly Asker[],
  ) {}

  /** CHIRON_ATTACK_SEED repeats a world. */
  static async begin(seed = Number(process.env.CHIRON_ATTACK_SEED ?? randomInt(1_000_000))): Promise<Attack> {
    const api = await startApi({ trustProxy: 1 });
    const world = generateWorld(new Dice(seed));
    const accounts = await settle(api, world);
    const askers: Asker[] = [];
    for (const standing of standingsOf(world)) {
      const accountId = accounts.get(standing.person.id) ?? '';
      askers.push(askerOf(new Reading(world, standing), await sessionOf(api, accountId, standing), accountId));
    }
    return new Attack(api, seed, askers);
  }

  get world(): WorldModel {
    const [asker] = this.askers;
    if (!asker) throw new Error('Nobody asks.');
    return asker.reading.world;
  }

  /** All the tries of a case, as each asker, that leave every institution's rows as they are. */
  async run(one: OperationCase, askers = this.askers): Promise<void> {
    const all = askers.flatMap((asker) => one.tries(asker.reading).map((tried) => ({ asker, tried })));
    const quiet = all.filter(({ tried }) => !tried.changes);
    if (one.ownSession) for (const { asker, tried } of quiet) await this.#try(one, asker, tried);
    else await together(quiet, ({ asker, tried }) => this.#try(one, asker, tried));
    const bytes = [...(this.#notFound.get(one.operation) ?? [])];
    if (bytes.length > 1) this.wrong.push(`${one.operation}: "not found" differs between ids: ${bytes.join(' | ')}`);
  }

  /** The tries of a case that change something: as each asker in turn, looking at which institutions' rows changed. */
  async change(one: OperationCase): Promise<void> {
    for (const asker of this.askers) {
      const changing = one.tries(asker.reading).filter(({ changes }) => changes);
      if (changing.length === 0) continue;
      const before = await this.digests();
      for (const tried of changing) await this.#try(one, asker, tried);
      const after = await this.digests();
      const own = institutionsOf(asker.reading);
      const foreign = [...after].filter(([id, digest]) => !own.has(id) && digest !== before.get(id));
      if (foreign.length > 0)
        this.wrong.push(`${one.operation} as ${asker.reading.standing.label} changed rows of ${foreign.join(': ')}`);
    }
  }

  /** What the rows of each institution come to. */
  digests(): Promise<Map<string, string>> {
    return digestsOf(this.api.server.database, this.askers[0]?.reading.world.institutions ?? []);
  }

  /** The first tries of a case without a session. */
  async runAsStranger(one: OperationCase): Promise<void> {
    const [asker] = this.askers;
    if (!asker) return;
    for (const { variables = {} } of one.tries(asker.reading).slice(0, 3)) {
      const { text, errors } = await ask(this.api, one.query, variables, '');
      const isRefused = errors.length === 1 && errors[0]?.extensions.code === 'UNAUTHENTICATED';
      if (!isRefused) this.wrong.push(`${one.operation} as a stranger: ${text.slice(0, 300)}`);
    }
  }

  async #try(one: OperationCase, asker: Asker, { variables = {}, expected }: Try): Promise<void> {
    const { standing } = asker.reading;
    const cookie = one.ownSession ? await sessionOf(this.api, asker.accountId, standing) : asker.cookie;
    const answer = await ask(this.api, one.query, variables, cookie);
    this.asked += 1;
    const where = `${one.operation} as ${standing.label} with ${JSON.stringify(variables)}`;
    const fault = faultOf(one.operation, answer, expected);
    if (fault) this.wrong.push(`${where}: ${fault}\n  answered ${answer.text.slice(0, 600)}`);
    const named = telltalesIn(JSON.stringify(variables));
    const leaks = [...telltalesIn(answer.text)].filter((word) => asker.hidden.has(word) && !named.has(word));
    if (leaks.length > 0)
      this.wrong.push(`${where}: tells of ${leaks.slice(0, 3).join(', ')}\n  ${answer.text.slice(0, 600)}`);
    if (answer.errors[0]?.extensions.code === 'NOT_FOUND') {
      const bytes = this.#notFound.get(one.operation) ?? new Set();
      // What it costs is known from the question.
      this.#notFound.set(one.operation, bytes.add(answer.text.replace(/"requested":\d+/, '')));
    }
  }
}

export function askerOf(reading: Reading, cookie: string, accountId = ''): Asker {
  const told = mayTell(reading);
  const hidden = new Set([...secretsOf(reading.world)].filter((secret) => !told.has(secret)));
  return { reading, cookie, accountId, hidden };
}

/** Where somebody may change rows: at the institution they act at, and at the hosts of their own mentorships. */
function institutionsOf(reading: Reading): Set<string> {
  const hosts = reading.world.mentorships
    .filter((one) => reading.takesPart(one))
    .map(({ institutionId }) => institutionId);
  return new Set([reading.standing.actingAt ?? '', ...hosts]);
}

function faultOf(operation: string, { data, errors }: Answer, expected: Expected): string | null {
  if ('error' in expected) {
    const code = errors[0]?.extensions.code;
    return code === expected.error ? null : `should be ${expected.error}`;
  }
  if (errors.length > 0) return 'should be answered';
  const field = data?.[operation];
  try {
    if ('data' in expected) expect(field).toEqual(expected.data);
    else expected.meets(field);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
