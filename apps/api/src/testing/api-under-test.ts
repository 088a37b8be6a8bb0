import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { buildServer, type RunningServer } from '../server';
import { openSession } from '../platform/session';
import { World } from './world';
import { createTestDatabase } from './test-database';

export interface GraphqlAnswer<T = Record<string, unknown>> {
  readonly data: T;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string; field?: string } }[];
}

export interface ApiUnderTest {
  readonly url: string;
  readonly server: RunningServer;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Puts institutions, people and mentorships where the test needs them. */
  readonly world: World;
  /** Asks GraphQL over HTTP, with a session of that account or with none. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    accountId?: string | null,
  ): Promise<GraphqlAnswer<T>>;
  /** A session cookie for an account. */
  cookieOf(accountId: string): Promise<string>;
  stop(): Promise<void>;
}

/** The real server on a port of its own, over a database of its own. */
export async function startApi(options: { demo?: boolean } = {}): Promise<ApiUnderTest> {
  const { ownerUrl, appUrl, drop } = await createTestDatabase();
  const config = {
    port: 0,
    demo: options.demo ?? false,
    webRoot: '/nonexistent',
    poolSize: 4,
    key: Buffer.alloc(32, 7),
  };
  const server = await buildServer({ config, appUrl, log: pino({ level: 'silent' }) });
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  const cookies = new Map<string, string>();
  const cookieOf = async (accountId: string) => {
    const known = cookies.get(accountId) ?? `chiron-0=${await openSession(server.database, accountId)}`;
    cookies.set(accountId, known);
    return known;
  };
  return {
    url,
    server,
    ownerUrl,
    appUrl,
    cookieOf,
    world: new World(server.database),
    ask: async <T>(query: string, variables: object = {}, accountId: string | null = null) => {
      const cookie = accountId === null ? '' : await cookieOf(accountId);
      const answer = await post(`${url}/graphql`, { query, variables }, cookie);
      return JSON.parse(answer.body) as GraphqlAnswer<T>;
    },
    stop: async () => {
      await server.close();
      await drop();
    },
  };
}

/** A POST of JSON; the answer with its status, headers and text. */
export function post(
  url: string,
  body: object,
  cookie = '',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', cookie } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
