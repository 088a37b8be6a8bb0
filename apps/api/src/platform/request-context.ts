import type { Actor } from '@chiron/domain/permission';
import type { Response } from 'express';
import type { Background } from './background';
import type { Logger } from './log';
import type { Database } from './database';
import type { Loaders } from './loaders';
import type { SecretBox } from './secrets';

/** Who is signed in: an actor of the domain, through one account. */
export interface SignedInActor extends Actor {
  readonly accountId: string;
  /** Every institution where a current affiliation stands. */
  readonly memberOf: readonly string[];
}

/** All that a use case may reach. Nothing in it outlives the request. */
export interface RequestContext {
  readonly actor: SignedInActor;
  /** Scoped to the actor's person. */
  readonly database: Database;
  readonly loaders: Loaders;
  readonly now: () => Date;
  readonly log: Logger;
  readonly background: Background;
  readonly browser: Browser;
  readonly demo: boolean;
  /** Where the embedded database keeps its data; null on a database elsewhere. */
  readonly dataFolder: string | null;
  /** Encrypts and opens secrets of one purpose. */
  readonly sealed: (purpose: string) => SecretBox;
}

/** The same before anybody has signed in. */
export type OpenContext = Omit<RequestContext, 'actor'> & { readonly actor: SignedInActor | null };

/** The browser's session cookie, as far as a use case needs it. */
export interface Browser {
  readonly token: string | null;
  keep(token: string): void;
  forget(): void;
}

export type CookieJar = Pick<Response, 'cookie' | 'clearCookie'>;
