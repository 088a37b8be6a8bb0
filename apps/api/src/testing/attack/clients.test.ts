import { aToken } from '../partner';
import { operationsOf } from '../permissions/operations';
import { ask, hangUp } from './asking';
import { Attack, askerOf, type Asker } from './attack';
import { NOBODY, notFound, type OperationCase } from './case';
import { cases } from './cases';
import type { ModelClient, WorldModel } from './model';
import { Reading, type Standing } from './reading';
import { secretOf } from './settle-belongings';

/** API clients, of an institution for itself and for its partner, in the same world and by the same reading. */
jest.setTimeout(180_000);

let attack: Attack;
const clients: Asker[] = [];

beforeAll(async () => {
  attack = await Attack.begin();
  const { world } = attack;
  for (const client of world.clients)
    clients.push(askerOf(new Reading(world, standingOf(client, world)), await passOf(client)));
});
afterAll(async () => {
  hangUp();
  await attack.api.stop();
});
beforeEach(() => {
  attack.wrong.length = 0;
});

const passOf = async ({ id }: ModelClient) => `Bearer ${await aToken(attack.api.url, { id, secret: secretOf(id) })}`;

/** A client is nobody: nothing belongs to it and nobody is its pair. */
function standingOf(client: ModelClient, { institutions }: WorldModel): Standing {
  const name = (id: string) => institutions.find((one) => one.id === id)?.slug ?? '';
  const nobody = { id: NOBODY, email: null, isOperator: false, isPublic: false, isOptedOut: false, isMinor: false };
  return {
    label: `client of ${name(client.institutionId)} for ${name(client.recipientId)}`,
    person: { ...nobody, diedYear: null, records: [] },
    actingAt: client.recipientId,
    client,
  };
}

/** What is not open to clients is left out of the questions: asking for it is not found, whatever else is asked. */
function opened(one: OperationCase): OperationCase {
  return { ...one, query: one.query.replace(' ... on Import { source }', '') };
}

const AT_ONCE = 5;

/** A minute's budget is for a partner's needs, not for so many questions: every few of them begin with a new one. */
async function run(one: OperationCase): Promise<void> {
  for (const asker of clients) {
    const tries = one.tries(asker.reading);
    for (let from = 0; from < tries.length; from += AT_ONCE) {
      await attack.api.server.database.statement('delete from throttle', []);
      await attack.run({ ...one, tries: () => tries.slice(from, from + AT_ONCE) }, [asker]);
    }
  }
}

const scopes = new Map(operationsOf().map(({ name, clientScope }) => [name, clientScope]));
const isOpen = ({ operation }: OperationCase) => (scopes.get(operation) ?? null) !== null;
const told = () => [`CHIRON_ATTACK_SEED=${attack.seed}`, ...attack.wrong.slice(0, 8)];
const nothingWrong = () => [`CHIRON_ATTACK_SEED=${attack.seed}`];
const named = (list: readonly OperationCase[]) => list.map((one) => [one.operation, one] as const);

test.each(named(cases.filter(isOpen)))('a client is answered as the reading says: %s', async (_name, one) => {
  await run(opened(one));
  expect(told()).toEqual(nothingWrong());
});

test.each(named(cases.filter((one) => !isOpen(one))))('a client finds nothing else: %s', async (_name, one) => {
  const closed =
    ({ tries }: OperationCase) =>
    (reading: Reading) =>
      tries(reading)
        .slice(0, 2)
        .map(({ variables }) => ({ variables, expected: notFound }));
  await run({ ...one, ownSession: false, tries: closed(one) });
  expect(told()).toEqual(nothingWrong());
});

const PEOPLE = ['people', 'person', 'lineage', 'lineagePaths'];

test('once its giver suspends the agreement, a partner’s client reads what everybody may', async () => {
  const { world } = attack;
  const suspended = { ...world, agreements: world.agreements.map((one) => ({ ...one, isSuspended: true })) };
  for (const { giverId } of world.agreements)
    await attack.api.server.database.writing(giverId, ({ query }) =>
      query('update agreement_side set suspended_at = now() where institution_id = $1 and suspended_at is null', [
        giverId,
      ]),
    );
  const before = clients.map(({ reading }) => reading.seen.size);
  const after = clients.map(({ reading, cookie }) => askerOf(new Reading(suspended, reading.standing), cookie));
  expect(after.map(({ reading }) => reading.seen.size)).not.toEqual(before);
  clients.splice(0, clients.length, ...after);
  for (const one of cases.filter(({ operation }) => PEOPLE.includes(operation))) await run(one);
  expect(told()).toEqual(nothingWrong());
});

test('once its institution revokes it, a client is asked for a token', async () => {
  for (const { institutionId } of attack.world.clients)
    await attack.api.server.database.writing(institutionId, ({ query }) =>
      query('update api_client set revoked_at = now() where institution_id = $1', [institutionId]),
    );
  for (const { cookie } of clients) {
    const { errors, data } = await ask(attack.api, '{ people { edges { node { name } } } }', {}, cookie);
    expect([data, errors[0]?.extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
  }
});
