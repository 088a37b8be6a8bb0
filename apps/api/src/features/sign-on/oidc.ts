import type { Configuration } from 'openid-client';
import type { SignOnConfig } from './policy';

/** An ES module of its own: fetched when somebody first signs on. */
const library = () => import('openid-client');

const TIMEOUT_SECONDS = 10;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What is kept between leaving for the issuer and coming back. */
export interface Journey {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
  readonly redirectUri: string;
}

/** Whom the issuer vouches for. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the issuer says that it verified the address. */
  readonly email: string | null;
}

/** Reads the issuer's own description. Throws when it cannot be had or names another issuer. */
export async function discover({ issuer, clientId, clientSecret }: SignOnConfig): Promise<Configuration> {
  const oidc = await library();
  const address = new URL(issuer);
  const isLoopback = address.protocol === 'http:' && LOOPBACK.includes(address.hostname);
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  const options = {
    timeout: TIMEOUT_SECONDS,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it by accident: loopback alone
    execute: isLoopback ? [oidc.allowInsecureRequests] : [],
  };
  const found = await oidc.discovery(address, clientId, undefined, authentication, options);
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if (clientSecret === null || methods.includes('client_secret_basic')) return found;
  return oidc.discovery(address, clientId, undefined, oidc.ClientSecretPost(clientSecret), options);
}

/** New secrets for one journey to the issuer; `state` is made by whoever keeps them. */
export async function newSecrets(): Promise<{ verifier: string; nonce: string }> {
  const oidc = await library();
  return { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() };
}

/** Where the browser goes: authorization code with PKCE, state and nonce. */
export async function departure(config: Configuration, journey: Journey): Promise<URL> {
  const oidc = await library();
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: journey.redirectUri,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    state: journey.state,
    nonce: journey.nonce,
  });
}

/** Trades the code for whom it stands for. Throws unless state, nonce, verifier, issuer and signature all fit. */
export async function arrival(config: Configuration, current: URL, journey: Journey): Promise<Subject> {
  const oidc = await library();
  const tokens = await oidc.authorizationCodeGrant(config, current, {
    pkceCodeVerifier: journey.verifier,
    expectedNonce: journey.nonce,
    expectedState: journey.state,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The issuer sent no ID token.');
  const told =
    claims['email'] === undefined && config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims;
  const email = told['email_verified'] === true && typeof told['email'] === 'string' ? told['email'] : null;
  return { issuer: claims.iss, subject: claims.sub, email };
}
