import OAuth2Server from '@node-oauth/oauth2-server';
import { SCOPES, TOKEN_SECONDS } from '@chiron/domain/api-client';
import { Router, urlencoded, type Request, type Response } from 'express';
import { TooManyTries } from '@chiron/domain/sign-in';
import type { Database } from '../../platform/database';
import type { Logger } from '../../platform/log';
import { networkAddress } from '../../platform/session';
import { Throttle, type Limit } from '../../platform/throttle';
import { digest } from './secret';
import { clientBySecret, oauthModel } from './oauth-model';

/** Requests for tokens from one address, in all processes together. A client needs four an hour. */
const ASKS: Limit = { name: 'tokens by address', tries: 60, seconds: 60, blockSeconds: 60 };

interface Parts {
  readonly database: Database;
  readonly publicUrl: string | undefined;
  readonly log: Logger;
}

/** OAuth 2.0 for API clients: client credentials (RFC 6749 §4.4), revocation (RFC 7009) and discovery (RFC 8414). */
export function oauthRoutes({ database, publicUrl, log }: Parts): Router {
  const throttle = new Throttle(database);
  const server = new OAuth2Server({ model: oauthModel(database), accessTokenLifetime: TOKEN_SECONDS });
  const router = Router();
  router.get('/.well-known/oauth-authorization-server', (request, response) => {
    response.set('cache-control', 'no-store').json(metadata(publicUrl ?? originOf(request)));
  });
  const answered = (answer: (request: Request, response: Response) => Promise<void>) => {
    return (request: Request, response: Response) => {
      response.set({ 'cache-control': 'no-store', pragma: 'no-cache' });
      return throttled(throttle, request, response)
        .then((isRefused) => (isRefused ? undefined : answer(request, response)))
        .catch((error: unknown) => {
          log.error({ cause: error instanceof Error ? error.name : typeof error }, 'the token endpoint failed');
          response.status(500).json({ error: 'server_error' });
        });
    };
  };
  const form = urlencoded({ extended: false, limit: '10kb' });
  router.post(
    '/oauth/token',
    form,
    answered((request, response) => giveToken(server, request, response)),
  );
  router.post(
    '/oauth/revoke',
    form,
    answered((request, response) => forgetToken(database, request, response)),
  );
  return router;
}

function metadata(issuer: string): object {
  const methods = ['client_secret_basic', 'client_secret_post'];
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: methods,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    scopes_supported: SCOPES,
  };
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}

async function throttled(throttle: Throttle, request: Request, response: Response): Promise<boolean> {
  try {
    await throttle.consume(ASKS, networkAddress(request.ip));
    return false;
  } catch (refused) {
    if (!(refused instanceof TooManyTries)) throw refused;
    const { seconds } = refused;
    const words = `Too many requests for tokens. Ask again in ${seconds} s, and use a token until it expires.`;
    response.status(429).set('retry-after', String(seconds));
    response.json({ error: 'temporarily_unavailable', error_description: words });
    return true;
  }
}

async function giveToken(server: OAuth2Server, request: Request, response: Response): Promise<void> {
  const answer = new OAuth2Server.Response();
  try {
    await server.token(new OAuth2Server.Request({ ...asked(request) }), answer);
  } catch (error) {
    if (!(error instanceof OAuth2Server.OAuthError) || error.code >= 500) throw error;
    response.status(error.code);
  }
  response.set(answer.headers ?? {}).json(answer.body);
}

function asked({ headers, method, body }: Request) {
  return { headers: headers as Record<string, string>, method, query: {}, body: body as unknown };
}

/** Tells the same whether there was such a token: RFC 7009 §2.2. */
async function forgetToken(database: Database, request: Request, response: Response): Promise<void> {
  const form = (request.body ?? {}) as Record<string, unknown>;
  const [id, secret] = basicOf(request.headers.authorization) ?? [form['client_id'], form['client_secret']];
  const client =
    typeof id === 'string' && typeof secret === 'string' ? await clientBySecret(database, id, secret) : null;
  if (!client) {
    response.status(401).set('www-authenticate', 'Basic realm="Service"').json({ error: 'invalid_client' });
    return;
  }
  if (typeof form['token'] !== 'string') {
    response.status(400).json({ error: 'invalid_request', error_description: 'Missing parameter: `token`' });
    return;
  }
  await database.statement('select revoke_api_token($1, $2)', [client.id, digest(form['token'])]);
  response.status(200).end();
}

function basicOf(header: string | undefined): [string, string] | null {
  const [, encoded] = /^Basic ([\w+/=]+)$/i.exec(header ?? '') ?? [];
  const [id, ...secret] = Buffer.from(encoded ?? '', 'base64')
    .toString()
    .split(':');
  return encoded && id ? [id, secret.join(':')] : null;
}
