import { createHash, randomBytes } from 'node:crypto';
import { SecondFactorNeeded } from '@chiron/domain/sign-in';
import { Refusal } from '@chiron/domain/refusal';
import { Router, type Request, type Response } from 'express';
import { issueChallenge, takeChallenge } from '../../platform/challenge';
import type { ContextFactory } from '../../platform/create-context';
import type { Logger } from '../../platform/log';
import type { OpenContext } from '../../platform/request-context';
import { cookieName, readCookie } from '../../platform/session';
import type { Limit } from '../../platform/throttle';
import { begin } from '../account';
import { heldSession } from '../session';
import { accountOf } from './find-account';
import { arrival, departure, discover, newSecrets } from './oidc';
import { institutionOf, signOnOf } from './policy';

const PURPOSE = 'sign-on';
const SECONDS = 10 * 60;
const BY_ADDRESS: Limit = { name: 'sign-on by address', tries: 200, seconds: 900, blockSeconds: 300 };
export const CALLBACK = '/sign-on/callback';

interface Kept {
  readonly institutionId: string;
  readonly issuer: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Of a secret in a cookie: only the browser that left may come back. */
  readonly browserHash: string;
  readonly next: string;
  /** Who was signed in when leaving and had proved it lately: the sign-on is linked to them. */
  readonly personId: string | null;
}

interface Parts {
  readonly contextFor: ContextFactory;
  readonly config: { readonly port: number; readonly publicUrl?: string };
  readonly log: Logger;
}

/** `GET /sign-on/start/:slug` leads to an institution's own sign-on, `GET /sign-on/callback` back from it. */
export function signOnRoutes({ contextFor, config, log }: Parts): Router {
  const router = Router();
  const name = `${cookieName(config)}-sign-on`;
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__Host-') } as const;
  const orBack =
    (work: (context: OpenContext, request: Request, response: Response) => Promise<string>) =>
    async (request: Request, response: Response) => {
      const leadTo = await contextFor(request, response)
        .then((context) => work(context, request, response))
        .catch((error: unknown) => {
          if (error instanceof SecondFactorNeeded) return '/sign-in';
          // Of what the issuer sent, only the kind of fault: its words may name somebody.
          if (!(error instanceof Refusal))
            log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'a sign-on failed');
          return '/sign-in?problem=sign-on';
        });
      response.set('cache-control', 'no-store').redirect(303, leadTo);
    };
  router.get(
    '/start/:slug',
    orBack(async (context, request, response) => {
      const secret = randomBytes(32).toString('base64url');
      response.cookie(name, secret, { ...cookie, maxAge: SECONDS * 1000 });
      return start(context, { slug: String(request.params['slug']), next: nextPath(request.query['next']), secret });
    }),
  );
  router.get(
    '/callback',
    orBack((context, request, response) => {
      response.clearCookie(name, cookie);
      return finish(context, { url: request.originalUrl, secret: readCookie(request.headers.cookie, name) });
    }),
  );
  return router;
}

async function start(context: OpenContext, way: { slug: string; next: string; secret: string }): Promise<string> {
  const { browser, database, throttle } = context;
  await throttle.consume(BY_ADDRESS, browser.address);
  const institutionId = await institutionOf(context, way.slug);
  const signOn = institutionId && (await signOnOf(context, institutionId));
  if (!signOn || browser.origin === null) return '/sign-in?problem=sign-on';
  const { issuer } = signOn.config;
  const held = await heldSession(context);
  const [config, secrets] = [await discover(signOn.config), await newSecrets()];
  const kept: Kept = {
    ...secrets,
    institutionId: signOn.institutionId,
    issuer,
    browserHash: hashOf(way.secret),
    next: way.next,
    personId: held?.state === 'OPEN' && held.isProved ? held.personId : null,
  };
  const state = await issueChallenge(database, PURPOSE, kept, SECONDS);
  return (await departure(config, { ...secrets, state, redirectUri: browser.origin + CALLBACK })).href;
}

async function finish(context: OpenContext, way: { url: string; secret: string | null }): Promise<string> {
  const { browser, database, throttle, actor } = context;
  await throttle.consume(BY_ADDRESS, browser.address);
  if (browser.origin === null || way.secret === null) return '/sign-in?problem=sign-on';
  const current = new URL(way.url, browser.origin);
  const state = current.searchParams.get('state') ?? '';
  const kept = await takeChallenge<Kept>(database, PURPOSE, state);
  if (kept?.browserHash !== hashOf(way.secret)) return '/sign-in?problem=sign-on';
  const signOn = await signOnOf(context, kept.institutionId);
  if (signOn?.config.issuer !== kept.issuer) return '/sign-in?problem=sign-on';
  const journey = { ...kept, state, redirectUri: browser.origin + CALLBACK };
  const subject = await arrival(await discover(signOn.config), current, journey);
  const linkingPerson = actor && actor.personId === kept.personId ? actor.personId : null;
  const accountId = await accountOf(context, signOn, { subject, linkingPerson });
  await begin(context, accountId, 'SIGN_ON');
  return kept.next;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** A path of this very site, or home for anything else that an address may hold. */
function nextPath(wanted: unknown): string {
  const here = 'http://chiron.invalid';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search } = new URL(wanted, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
