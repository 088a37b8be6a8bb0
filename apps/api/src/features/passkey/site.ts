import { PasskeyRefused } from '@chiron/domain/sign-in';
import { z } from 'zod';
import type { OpenContext } from '../../platform/request-context';

export const CHALLENGE_SECONDS = 5 * 60;

/** What a browser's WebAuthn call takes, as JSON, and the id under which its answer is awaited. */
export interface PasskeyOffer {
  readonly id: string;
  readonly options: string;
}

/** The site that a passkey belongs to: the public address, or loopback. */
export function siteOf({ browser }: Pick<OpenContext, 'browser'>): { id: string; origin: string } {
  if (browser.origin === null) throw new PasskeyRefused();
  return { id: new URL(browser.origin).hostname, origin: browser.origin };
}

const credential = z.object({
  id: z.string().min(1).max(1_400),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});
const registration = credential.extend({
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
});
const authentication = credential.extend({
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});

/** What a browser answered to a registration; anything of another form is refused. */
export const readResponse = (json: string) => read(json, registration);

/** What a browser answered to a sign-in. */
export const readAssertion = (json: string) => read(json, authentication);

function read<Form extends z.ZodType>(json: string, form: Form): z.infer<Form> {
  try {
    return form.parse(JSON.parse(json));
  } catch {
    throw new PasskeyRefused();
  }
}
