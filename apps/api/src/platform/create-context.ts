import { isAtHome } from '@chiron/domain/api-client';
import type { Request, Response } from 'express';
import type { Background } from './background';
import type { Config } from './config';
import type { Database } from './database';
import { Loaders } from './loaders';
import type { Logger } from './log';
import type { OpenContext } from './request-context';
import { SecretBox } from './secrets';
import { actorOf, bearerOf, browserOf, clientOf, cookieName, refuseBoth } from './session';
import { Throttle } from './throttle';

export type ContextFactory = (request: Request, response: Response) => Promise<OpenContext>;

interface Parts {
  readonly database: Database;
  readonly config: Pick<Config, 'port' | 'publicUrl' | 'demo'> & { readonly dataFolder?: string };
  readonly key: Buffer;
  readonly log: Logger;
  readonly background: Background;
}

/** Makes the context of a request: who asks is looked up anew each time. */
export function createContextFactory({ database, config, key, log, background }: Parts): ContextFactory {
  const page = { name: cookieName(config), publicUrl: config.publicUrl };
  const throttle = new Throttle(database);
  const origin = originOf(config);
  return async (request, response) => {
    const browser = browserOf(request, response, page);
    const bearer = bearerOf(request.headers.authorization);
    if (bearer !== null && browser.token !== null) throw refuseBoth();
    const client = bearer === null ? null : await clientOf(database, bearer);
    const actor = client ? null : await actorOf(database, browser.token);
    return {
      actor,
      client,
      browser,
      database: client
        ? database.forClient({ id: client.clientId, home: isAtHome(client) ? client.institutionId : null })
        : database.for(actor?.personId ?? null),
      loaders: new Loaders(),
      now: () => new Date(),
      log,
      background,
      demo: config.demo,
      dataFolder: config.dataFolder ?? null,
      throttle,
      origin,
      sealed: (purpose) => new SecretBox(key, purpose),
    };
  };
}

/** The address of Chiron in links that are mailed. */
export function originOf({ publicUrl, port }: Pick<Config, 'port' | 'publicUrl'>): string {
  return publicUrl ?? `http://localhost:${port}`;
}
