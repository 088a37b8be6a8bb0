import type { Scope } from '@chiron/domain/api-client';
import type { ApiUnderTest, GraphqlAnswer } from './api-under-test';
import type { Somebody } from './world';

export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

export interface NewClient {
  readonly name?: string;
  readonly scopes?: readonly (Scope | 'everything')[];
  readonly institutionId?: string;
  readonly agreementId?: string;
}

export type ClientAnswer<T> = GraphqlAnswer<T> & {
  readonly status: number;
  readonly headers: Headers;
  readonly extensions?: { cost?: { requested: number; limit: number; remaining?: number; resetSeconds?: number } };
};

const CREATE = `mutation ($input: NewApiClient!) { createApiClient(input: $input) {
  __typename ... on ApiClientSecret { secret client { id scopes } } ... on Refusal { message field } } }`;

type Created =
  | { __typename: 'ApiClientSecret'; secret: string; client: { id: string; scopes: string[] } }
  | { __typename: 'ApiClientUnclear'; message: string; field: string };

/** What an admin does on the screen: makes a client. */
export function createdBy(
  api: ApiUnderTest,
  admin: Somebody,
  input: NewClient,
): Promise<GraphqlAnswer<{ createApiClient: Created }>> {
  const scopes = input.scopes ?? ['people:read', 'affiliations:read', 'mentorships:read', 'lineage:read'];
  return api.ask(CREATE, { input: { name: 'Reports', ...input, scopes } }, admin.accountId);
}

export async function aClient(api: ApiUnderTest, admin: Somebody, input: NewClient = {}): Promise<Credentials> {
  const { data } = await createdBy(api, admin, input);
  if (data.createApiClient.__typename !== 'ApiClientSecret') throw new Error(data.createApiClient.message);
  return { id: data.createApiClient.client.id, secret: data.createApiClient.secret };
}

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { access_token?: string; expires_in?: number; token_type?: string; scope?: string; error?: string };
}

/** Asks the token endpoint as client_secret_post does. */
export async function askToken(url: string, { id, secret }: Credentials, scope?: string): Promise<TokenAnswer> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, ...(scope ? { scope } : {}) };
  const answer = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as TokenAnswer['body'] };
}

export async function aToken(url: string, credentials: Credentials, scope?: string): Promise<string> {
  const { body } = await askToken(url, credentials, scope);
  if (!body.access_token) throw new Error(body.error);
  return body.access_token;
}

/** Asks GraphQL with an access token. */
export async function askWith<T = Record<string, unknown>>(
  url: string,
  token: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<ClientAnswer<T>> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as GraphqlAnswer<T>;
  return { ...body, status: answer.status, headers: answer.headers };
}
