import { Refusal } from '../refusal';

export interface SignOnFacts {
  readonly issuer: string;
  readonly clientId: string;
  readonly emailDomains: readonly string[];
}

export class SignOnFactsRefused extends Refusal {
  readonly code = 'SIGN_ON_FACTS_REFUSED';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Nobody may be locked out by a sign-on that does not work: it is required only after somebody came in through it. */
export class SignOnUntried extends Refusal {
  readonly code = 'SIGN_ON_UNTRIED';
  override readonly field = 'requiresSignOn';
  constructor() {
    super('Sign in through it once yourself. Then you can require it.');
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Refuses an issuer that is not https (on a machine of one's own, loopback will do), and what is no domain. */
export function ensureSignOnFacts({ issuer, clientId, emailDomains }: SignOnFacts, mayBeLoopback: boolean): void {
  if (!isIssuer(issuer, mayBeLoopback)) {
    throw new SignOnFactsRefused('issuer', 'Give the issuer’s https address, such as https://login.example.edu.');
  }
  if (clientId.trim() === '' || clientId.length > 500) {
    throw new SignOnFactsRefused('clientId', 'Give the client id that your identity provider shows.');
  }
  if (emailDomains.length === 0 || emailDomains.length > 50) {
    throw new SignOnFactsRefused('emailDomains', 'Name 1 to 50 e-mail domains of your members.');
  }
  const odd = emailDomains.find((domain) => !DOMAIN.test(domain));
  if (odd !== undefined) {
    throw new SignOnFactsRefused('emailDomains', `“${odd.slice(0, 100)}” is not a domain such as example.edu.`);
  }
}

function isIssuer(text: string, mayBeLoopback: boolean): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username !== '' || search !== '' || hash !== '') return false;
  if (LOOPBACK.includes(hostname)) return mayBeLoopback;
  return protocol === 'https:';
}

/** The domain of an e-mail address, lower-case; null when it is none. */
export function domainOf(email: string): string | null {
  const domain = email.trim().toLowerCase().split('@').at(-1) ?? '';
  return email.includes('@') && DOMAIN.test(domain) ? domain : null;
}
