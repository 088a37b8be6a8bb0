import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin of the page that asks: the configured one, or on a machine of one's own the loopback host that the browser
 * names. Null when neither holds: no passkey and no way back from a sign-on could be tied to such a place.
 */
export function pageOrigin(publicUrl: string | undefined, headers: IncomingHttpHeaders): string | null {
  if (publicUrl) return publicUrl;
  return loopback(headers.origin) ?? loopback(`http://${headers.host ?? ''}`);
}

function loopback(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const { protocol, hostname, origin } = new URL(text);
  return protocol === 'http:' && LOOPBACK.includes(hostname) ? origin : null;
}
