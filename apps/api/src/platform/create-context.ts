import type { Request, Response } from 'express';
import type { Background } from './background';
import type { Config } from './config';
import type { Database } from './database';
import { Loaders } from './loaders';
import type { Logger } from './log';
import type { OpenContext } from './request-context';
import { SecretBox } from './secrets';
import { actorOf, browserOf, cookieName } from './session';

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
  const name = cookieName(config);
  return async (request, response) => {
    const browser = browserOf(request, response, name);
    const actor = await actorOf(database, browser.token);
    return {
      actor,
      browser,
      database: database.for(actor?.personId ?? null),
      loaders: new Loaders(),
      now: () => new Date(),
      log,
      background,
      demo: config.demo,
      dataFolder: config.dataFolder ?? null,
      sealed: (purpose) => new SecretBox(key, purpose),
    };
  };
}
