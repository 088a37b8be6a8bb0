import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];

/** Parts of a browser that no page of ours uses. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of every answer. Scripts and styles come from files of our own alone, nothing is loaded from elsewhere, and
 * no other site may frame, embed or open us with a handle. No CORS header anywhere: other origins read nothing.
 */
export function securityHeaders(publicUrl: string | undefined): RequestHandler[] {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  return [
    helmet({
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.set('permissions-policy', UNUSED.map((name) => `${name}=()`).join(', '));
      next();
    },
  ];
}

/** The one style element that the component kit makes: `touch-action` of what can be pressed. A browser test tells when it changes. */
const KIT_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const contentPolicy = {
  'default-src': ["'none'"],
  'script-src': SELF,
  'style-src': [...SELF, KIT_STYLE],
  'font-src': SELF,
  'img-src': [...SELF, 'data:', 'blob:'],
  'connect-src': SELF,
  'worker-src': SELF,
  'manifest-src': SELF,
  'base-uri': ["'none'"],
  'form-action': SELF,
  'frame-ancestors': ["'none'"],
};
