import { LinkForm } from './link-form';
import { useSendSignInLink } from './use-send-sign-in-link';

/** Another link, where one has expired. */
export function EmailedLinkForm() {
  const send = useSendSignInLink();
  return <LinkForm button="Email me a link" hint="It signs you in once, within 15 minutes." onAsk={send} />;
}
