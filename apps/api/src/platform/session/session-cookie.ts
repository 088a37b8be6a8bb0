import type { Request } from 'express';
import type { Browser, CookieJar } from '../request-context';
import { deviceWords } from './device-words';
import { networkAddress } from './network-address';
import { pageOrigin } from './page-origin';
import { SESSION_SECONDS } from './session';

/** `__Host-` needs https; on loopback the port keeps two copies on one machine apart. */
export function cookieName(server: { publicUrl?: string; port: number }): string {
  return server.publicUrl?.startsWith('https:') ? '__Host-chiron' : `chiron-${server.port}`;
}

interface Page {
  readonly name: string;
  readonly publicUrl?: string;
}

export function browserOf(
  request: Pick<Request, 'headers' | 'ip'>,
  response: CookieJar,
  { name, publicUrl }: Page,
): Browser {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__Host-') } as const;
  return {
    token: readCookie(request.headers.cookie, name),
    device: deviceWords(request.headers['user-agent']),
    address: networkAddress(request.ip),
    origin: pageOrigin(publicUrl, request.headers),
    keep: (token) => {
      response.cookie(name, token, { ...options, maxAge: SESSION_SECONDS * 1000 });
    },
    forget: () => {
      response.clearCookie(name, options);
    },
  };
}

/** A cookie of the request by its name. */
export function readCookie(header: string | undefined, name: string): string | null {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return found ? found.trim().slice(name.length + 1) : null;
}
