import { existsSync } from 'node:fs';

const OF_THE_SYSTEM = '/usr/bin/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium of this machine, or else the one that comes as a package. */
export async function chromiumHere() {
  if (existsSync(OF_THE_SYSTEM)) return { executablePath: OF_THE_SYSTEM, args: QUIET };
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}
