import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of another site made the browser send this. Browsers say where a request that changes something comes
 * from; programs say nothing, and have no cookie that somebody else could use.
 */
export function isFromElsewhere(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  if (origin === undefined) return false;
  return origin !== publicUrl && hostOf(origin) !== headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
