import { Secret, TOTP } from 'otpauth';
import {
  aPage,
  aPageOf,
  ask,
  DEMO_PASSWORD,
  expectAccessible,
  expectNoViolations,
  heading,
  type Page,
} from './harness';

const EMAIL = 'resident@demo.example';

async function security(page: Page): Promise<void> {
  await page.goto('/settings/security');
  await heading(page, 'Security');
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
}

async function enterByPassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL);
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A device with a fingerprint reader that always knows its owner. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('passkeys', () => {
  it('are made, named, used to sign in and to uncover the screen, and removed', async () => {
    const page = await aPageOf('Resident, PGY-2');
    await withAuthenticator(page);
    await security(page);
    await page.getByRole('textbox', { name: 'Name of the new passkey' }).fill('Ward laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('rowheader', { name: 'Ward laptop' }).waitFor();
    await page.getByRole('button', { name: 'Rename Ward laptop' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Night laptop');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('rowheader', { name: 'Night laptop' }).waitFor();
    await expectNoViolations(page);
    await page.context().clearCookies();
    await page.goto('/sign-in?next=/settings/security');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    await page.getByRole('button', { name: 'Cover screen' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('button', { name: 'Remove Night laptop' }).click();
    await page.getByRole('rowheader', { name: 'Night laptop' }).waitFor({ state: 'detached' });
  });
});

describe('an authenticator app', () => {
  it('is set up with a QR code, asked for after the password, and removed', async () => {
    const page = await aPageOf('Resident, PGY-2');
    await security(page);
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await expectNoViolations(page);
    const secret = Secret.fromBase32((await page.getByText(/^Key:/).locator('code').innerText()).replaceAll(' ', ''));
    const code = (steps: number) => TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 });
    await page.getByRole('textbox', { name: 'First code' }).fill(code(-1));
    await page.getByRole('button', { name: 'Confirm' }).click();
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    const recovery = await codes.allInnerTexts();
    expect(recovery).toHaveLength(10);
    await page.getByRole('button', { name: 'I’ve kept them' }).click();
    await page.getByText('10 recovery codes left').waitFor();

    const other = await aPage();
    await enterByPassword(other);
    await other.getByText('One more step: your second factor.').waitFor();
    await expectNoViolations(other);
    await other.goto('/mentorships'); // nothing opens before the second step
    await other.waitForURL(/sign-in/);
    await other.getByRole('textbox', { name: 'Code' }).fill('000000');
    await other.getByRole('button', { name: 'Continue' }).click();
    await other.getByRole('alert').getByText('That code didn’t fit').waitFor();
    await other.getByRole('textbox', { name: 'Code' }).fill(recovery[0] ?? '');
    await other.getByRole('button', { name: 'Continue' }).click();
    await heading(other, 'Mentorships');

    await page.getByRole('button', { name: 'Remove authenticator app' }).click();
    await page.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
  });
});

describe('the security page', () => {
  it('is accessible light and dark, wide and narrow', async () => {
    const page = await aPageOf('Fellow');
    await security(page);
    await expectAccessible(page);
  });
});

describe('sessions', () => {
  it('are listed, and the others end with one press', async () => {
    const [here, there] = [await aPageOf('Medical student, M2'), await aPageOf('Medical student, M2')];
    await there.goto('/');
    await security(here);
    await here.getByText('This one').waitFor();
    await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await here
      .getByRole('button', { name: /^Sign out Chrome/ })
      .first()
      .waitFor({ state: 'detached' });
    expect(await ask(there, '{ viewer { capabilities } }')).toEqual({ viewer: null });
    expect(await ask(here, '{ sessionState }')).toEqual({ sessionState: 'OPEN' });
  });
});

describe('a shared screen', () => {
  it('is covered at once in every tab, keeps what was typed, and goes on for its holder alone', async () => {
    const page = await aPageOf('Resident, PGY-2');
    await page.goto('/people');
    const tab = await page.context().newPage();
    await tab.goto('/mentorships');
    await heading(tab, 'Mentorships');
    await page.getByRole('searchbox').fill('half a na');
    await page.getByRole('button', { name: 'Cover screen' }).click();
    for (const one of [page, tab]) {
      await one.getByRole('dialog', { name: 'This screen is covered' }).waitFor();
      expect(await one.getByRole('main').isVisible()).toBe(false);
    }
    await expectNoViolations(page);
    expect(await ask(page, '{ viewer { capabilities } sessionState }')).toEqual({
      viewer: null,
      sessionState: 'COVERED',
    });
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Password or code' }).fill('wrong password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('That didn’t fit').waitFor();
    await page.getByRole('textbox', { name: 'Password or code' }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('half a na');
    await heading(tab, 'Mentorships');
  });

  it('warns two minutes before it is signed out, and keeps what was typed', async () => {
    const page = await aPageOf('Resident, PGY-2');
    await page.clock.install();
    await page.goto('/people');
    await page.getByRole('searchbox').fill('half a na');
    await page.getByRole('searchbox').blur();
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward('57:50');
    expect(await page.getByText('You will be signed out soon.').count()).toBe(0);
    await page.clock.fastForward('00:40');
    await page.getByRole('alertdialog', { name: 'You will be signed out soon.' }).waitFor();
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.clock.fastForward('00:10');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.clock.fastForward('59:00');
    await page.getByRole('alertdialog', { name: 'You will be signed out soon.' }).waitFor();
    await page.clock.fastForward('02:00');
    await page.getByRole('dialog', { name: 'You were signed out' }).waitFor();
    await page.getByRole('textbox', { name: 'Password or code' }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('half a na');
  });
});

describe('how members sign in', () => {
  it('is set by an admin, who hears at once what is wrong', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto('/i/quillhaven/sign-on');
    await heading(page, 'Signing in');
    await page.getByRole('textbox', { name: 'Issuer' }).fill('http://login.example.edu');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Give the issuer’s https address').waitFor();
    await expectAccessible(page);
  });

  it('is nothing that a coordinator could open', async () => {
    const coordinator = await aPageOf('Coordinator');
    await coordinator.goto('/i/quillhaven/sign-on');
    await heading(coordinator, 'Nothing here');
  });
});
