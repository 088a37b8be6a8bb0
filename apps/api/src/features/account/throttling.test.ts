import { pino } from 'pino';
import { Client } from 'pg';
import type { AddressInfo } from 'node:net';
import { verify } from '@node-rs/argon2';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { TestBrowser } from '../../testing/browser';
import { buildServer, type RunningServer } from '../../server';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { hash: real.hash, verify: jest.fn(real.verify) };
});

let api: ApiUnderTest;
let second: RunningServer;
let secondUrl: string;
let app: Client;
const PASSWORD = 'a long enough passphrase';
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  __typename ... on TooManyTries { message seconds } } }`;
type Answer = { data: { signIn: { __typename: string; message?: string; seconds?: number } } };

beforeAll(async () => {
  api = await startApi({ trustProxy: 1 });
  const config = {
    port: 0,
    trustProxy: 1,
    demo: false,
    webRoot: '/nonexistent',
    poolSize: 3,
    key: Buffer.alloc(32, 7),
  };
  second = await buildServer({ config, appUrl: api.appUrl, log: pino({ level: 'silent' }) });
  await new Promise<void>((resolve) => second.http.listen(0, '127.0.0.1', resolve));
  secondUrl = `http://127.0.0.1:${(second.http.address() as AddressInfo).port}`;
  app = new Client({ connectionString: api.appUrl });
  await app.connect();
  const school = await api.world.anInstitution();
  for (const name of ['ada', 'bea', 'cleo'])
    await api.world.anAccount(await api.world.aRecord(school, name), `${name}@example.org`, PASSWORD);
});
afterAll(async () => {
  await app.end();
  await second.close();
  await api.stop();
});

let addresses = 0;
const anAddress = () => `203.0.113.${(addresses += 1)}`;

async function attempt(email: string, password: string, from = anAddress(), server = api.url) {
  const headers = { 'x-forwarded-for': from };
  const { data } = await new TestBrowser().ask<Answer>(server, SIGN_IN, { email, password }, headers);
  return data.signIn;
}

test('after ten wrong passwords the right one is refused as well, from every address and by every process', async () => {
  for (let n = 0; n < 10; n += 1) {
    const server = n % 2 ? secondUrl : api.url;
    expect(await attempt(n % 3 ? 'ada@example.org' : ' ADA@Example.org', 'wrong', anAddress(), server)).toEqual({
      __typename: 'SignInRefused',
    });
  }
  for (const server of [api.url, secondUrl]) {
    const refused = await attempt('ada@example.org', PASSWORD, anAddress(), server);
    expect(refused).toMatchObject({
      __typename: 'TooManyTries',
      message: expect.stringContaining('minutes') as string,
    });
    expect(refused.seconds).toBeGreaterThan(600);
  }
});

test('an address without an account is counted and answered in the same way', async () => {
  for (let n = 0; n < 10; n += 1) await attempt('nobody@example.org', 'wrong');
  expect(await attempt('nobody@example.org', 'wrong')).toMatchObject({ __typename: 'TooManyTries' });
});

test('the ten-thousandth guess costs a counter and no hash', async () => {
  for (let n = 0; n < 11; n += 1) await attempt('bea@example.org', 'wrong');
  jest.mocked(verify).mockClear();
  for (let n = 0; n < 50; n += 1) await attempt('bea@example.org', `guess ${n}`);
  await app.query('update throttle set points = 9999 where points between 50 and 100');
  expect(await attempt('bea@example.org', PASSWORD)).toMatchObject({ __typename: 'TooManyTries' });
  expect(verify).not.toHaveBeenCalled();
  const { rows } = await app.query<{ points: number }>('select max(points) as points from throttle');
  expect(rows[0]?.points).toBe(10_000);
});

test('getting in forgets the wrong tries of the account, and its own try at the address alone', async () => {
  const from = anAddress();
  for (let n = 0; n < 9; n += 1) await attempt('cleo@example.org', 'wrong', from);
  expect(await attempt('cleo@example.org', PASSWORD, from)).toEqual({ __typename: 'SignInSuccess' });
  for (let n = 0; n < 9; n += 1) await attempt('cleo@example.org', 'wrong', from);
  expect(await attempt('cleo@example.org', PASSWORD, from)).toEqual({ __typename: 'SignInSuccess' });
  for (let n = 0; n < 82; n += 1) await attempt(`somebody-${n}@example.org`, 'wrong', from);
  expect(await attempt('cleo@example.org', PASSWORD, from)).toMatchObject({ __typename: 'TooManyTries' });
  expect(await attempt('cleo@example.org', PASSWORD)).toEqual({ __typename: 'SignInSuccess' });
});

test('without a trusted proxy nobody chooses their own address', async () => {
  const bare = await startApi();
  const ask = (n: number) => {
    const headers = { 'x-forwarded-for': `198.51.100.${n}` };
    return new TestBrowser().ask<Answer>(bare.url, SIGN_IN, { email: `x${n}@example.org`, password: 'wrong' }, headers);
  };
  for (let n = 0; n < 100; n += 10) await Promise.all(Array.from({ length: 10 }, (_, m) => ask(n + m)));
  expect((await ask(200)).data.signIn.__typename).toBe('TooManyTries');
  await bare.stop();
});
