import { chromium, type BrowserServer } from 'playwright-core';
import { startProduct, type RunningProduct } from './product';

/** Jest gives set-up and tear-down nothing in common but the global object. */
export const shared = globalThis as typeof globalThis & { product?: RunningProduct; browser?: BrowserServer };

/**
 * One product and one browser for all files. With CHIRON_E2E_ADDRESS set, the product that answers there is used instead.
 */
export default async function start(): Promise<void> {
  const { chromiumHere } = await import('./chromium.mjs');
  const starting = process.env['CHIRON_E2E_ADDRESS'] ? undefined : startProduct();
  const [product, browser] = await Promise.allSettled([
    starting,
    chromiumHere().then((options) => chromium.launchServer({ ...options, headless: true })),
  ]);
  if (product.status === 'fulfilled') shared.product = product.value;
  if (browser.status === 'fulfilled') shared.browser = browser.value;
  const failed = [product, browser].find((one) => one.status === 'rejected');
  if (failed || browser.status === 'rejected') {
    await stop();
    throw new Error(`The browser tests could not begin. ${String(failed?.reason)}`);
  }
  process.env['CHIRON_E2E_ADDRESS'] ??= shared.product?.address;
  process.env['CHIRON_E2E_BROWSER'] = browser.value.wsEndpoint();
}

export async function stop(): Promise<void> {
  await Promise.all([shared.browser?.close(), shared.product?.stop()]);
}
