import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export type { Page } from 'playwright-core';

/** Of every invented person of the demonstration. */
export const DEMO_PASSWORD = 'centaur-demo';

/** The component kit's own words for screen readers: for seconds they may speak of a button that is gone. */
const ANNOUNCER = '[data-live-announcer]';

const STEP_MS = 8_000;

function fromSetUp(name: 'CHIRON_E2E_ADDRESS' | 'CHIRON_E2E_BROWSER'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is missing: browser tests run through jest, whose global set-up starts the product.`);
  return value;
}

/** Where the product runs, without a slash at the end. */
export const address = (): string => fromSetUp('CHIRON_E2E_ADDRESS');

export type Screen = {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
};

const opened: BrowserContext[] = [];
let browser: Browser | undefined;

/**
 * A page in a browser profile of its own, closed after the test. Motion is reduced, steps give up after eight seconds, and
 * an error on the page, or anything that the content security policy stops, fails the test that opened it.
 */
export async function aPage(screen: Screen = {}): Promise<Page> {
  const { width = 1440, height = 900, theme = 'light' } = screen;
  browser ??= await chromium.connect(fromSetUp('CHIRON_E2E_BROWSER'));
  const options: BrowserContextOptions = {
    baseURL: address(),
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(STEP_MS);
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  opened.push(context);
  return context.newPage();
}

const faults: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
});

/** Asks the API in the browser's own session and returns the data. */
export async function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A page whose session is that of a person of the demonstration, by the label of their button: “Coordinator”. */
export async function aPageOf(label: string, screen: Screen = {}): Promise<Page> {
  const page = await aPage(screen);
  await ask(page, 'mutation ($label: String!) { signInAsDemo(label: $label) { person { id } } }', { label });
  return page;
}

/** The id of a person by (part of) their name, as the page's session may see them. */
export async function personId(page: Page, name: string): Promise<string> {
  type Found = { people: { edges: { node: { id: string } }[] } };
  const found = await ask<Found>(
    page,
    'query ($name: String!) { people(search: $name, first: 1) { edges { node { id } } } }',
    { name },
  );
  const id = found.people.edges[0]?.node.id;
  if (!id) throw new Error(`Nobody is called ${name}.`);
  return id;
}

/** Waits until the heading of the page reads so, and nothing loads any more. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

/** Waits until no skeleton is left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

/** Runs axe over the page as it is now; all its rules, or those about colours alone. */
export async function expectNoViolations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<void> {
  // No page has frames, which is all that the slower mode is for.
  const axe = new AxeBuilder({ page })
    .exclude(ANNOUNCER)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, failureSummary }) => [target.join(' '), failureSummary]),
  }));
  expect(told).toEqual([]);
}

/**
 * The page as it is now at 1440 and 390 pixels, light and dark: axe finds nothing and nothing scrolls sideways. The theme
 * changes colours alone, so in the dark only the rules about those are asked again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light' });
    await settled(page);
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolations(page, 'colours');
  }
}

/** The page must not be wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}
