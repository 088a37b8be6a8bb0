import { Agent, request } from 'node:http';
import { openSession, tokenHash } from '../../platform/session';
import type { ApiUnderTest } from '../api-under-test';
import { withoutBudget } from '../without-budget';
import type { Standing } from './reading';

export interface Answer {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const AT_ONCE = 8;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let asked = 0;

/** Each question comes from another address behind the proxy, or their number would meet what one address may try. */
function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}

/** What a program shows instead of a cookie. */
const BEARER = 'Bearer ';

/** A question over connections that stay open, as thousands are asked. */
export function ask(api: ApiUnderTest, query: string, variables: object, pass: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const shown = pass.startsWith(BEARER) ? { authorization: pass } : { cookie: pass };
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': nextAddress(), ...shown };
    const sent = request(`${api.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = withoutBudget(Buffer.concat(chunks).toString());
        const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
        resolve({ text, data, errors });
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

export function hangUp(): void {
  agent.destroy();
}

/** A session of that account acting at that institution. */
export async function sessionOf(api: ApiUnderTest, accountId: string, { actingAt }: Standing): Promise<string> {
  const { database } = api.server;
  const token = await openSession(database, accountId);
  if (actingAt)
    await database.writing(null, ({ query }) => query('select session_act_at($1, $2)', [tokenHash(token), actingAt]));
  return `chiron-0=${token}`;
}

/** Runs them eight at a time, in order of their place. */
export async function together<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const worker = async () => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
