import type { Client } from '@chiron/domain/api-client';
import type { Actor } from '@chiron/domain/permission';
import type { Response } from 'express';
import type { Background } from './background';
import type { Logger } from './log';
import type { Database } from './database';
import type { Loaders } from './loaders';
import type { SecretBox } from './secrets';
import type { Throttle } from './throttle';

/** Who is signed in: an actor of the domain, through one account. */
export interface SignedInActor extends Actor {
  readonly accountId: string;
  /** Every institution where a current affiliation stands. */
  readonly memberOf: readonly string[];
}

/** All that a use case may reach. Nothing in it outlives the request. */
export interface RequestContext {
  readonly actor: SignedInActor;
  /** The API client that asks, where it is not a person: then there is no actor. */
  readonly client: Client | null;
  /** Scoped to the actor's person, or to the client. */
  readonly database: Database;
  readonly loaders: Loaders;
  readonly now: () => Date;
  readonly log: Logger;
  readonly background: Background;
  readonly browser: Browser;
  readonly demo: boolean;
  /** Where the embedded database keeps its data; null on a database elsewhere. */
  readonly dataFolder: string | null;
  /** Counts tries, for what may not be guessed. */
  readonly throttle: Throttle;
  /** Where browsers reach Chiron, for links in letters: of the configuration, never of a request's headers. */
  readonly origin: string;
  /** Encrypts and opens secrets of one purpose. */
  readonly sealed: (purpose: string) => SecretBox;
}

/** The same before anybody has signed in, or for an API client. */
export type OpenContext = Omit<RequestContext, 'actor'> & { readonly actor: SignedInActor | null };

/** The browser that asks: its session cookie, and what its request tells. */
export interface Browser {
  readonly token: string | null;
  /** “Firefox on Windows”. */
  readonly device: string;
  /** The network address that tries are counted for. */
  readonly address: string;
  /** The origin of the page that asks; null where none can be trusted. */
  readonly origin: string | null;
  keep(token: string): void;
  forget(): void;
}

export type CookieJar = Pick<Response, 'cookie' | 'clearCookie'>;
