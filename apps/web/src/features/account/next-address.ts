const HERE = 'http://chiron.invalid';
const SIGN_IN = '/sign-in';

/** The sign-in page, which leads back to this address. */
export function signInAddress(wanted: string): string {
  const next = nextAddress(wanted);
  return next === '/' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(next)}`;
}

/** Where to go after signing in: a path of this very site, or home for anything else that an address may hold. */
export function nextAddress(wanted: string | null): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  if (origin !== HERE || pathname.startsWith('//') || pathname === SIGN_IN) return '/';
  return pathname + search + hash;
}
