import { aPageOf, ask, expectAccessible, heading, type Page } from './harness';

const SCHOOL = 'Quillhaven School of Medicine';
const ELSEWHERE = 'University of Port Merrin';

/** What a button has read aloud stays in the page for a while, without its button: axe looks at the page as it opens. */
async function expectAccessibleAnew(page: Page, title: string | RegExp): Promise<void> {
  await page.reload();
  await heading(page, title);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function proposeTo(page: Page, other: string): Promise<void> {
  await page.goto('/i/quillhaven/sharing');
  await heading(page, 'Sharing');
  await page.getByRole('button', { name: 'Propose an agreement' }).click();
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByText('Choose an institution.').waitFor();
  await page.getByLabel('With', { exact: true }).selectOption({ label: other });
  await page.getByRole('dialog').getByText('Stages', { exact: true }).click();
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await heading(page, `Agreement with ${other}`);
}

const PROPOSE = `mutation ($giverId: ID!, $recipientId: ID!) {
  proposeSharingAgreement(giverId: $giverId, recipientId: $recipientId, purpose: MENTORSHIP,
    categories: [PEOPLE, STAGES], startsOn: "2026-01-01") { id } }`;
const SIGN = 'mutation ($id: ID!) { signSharingAgreement(id: $id) { __typename } }';

const placeOf = async (page: Page) =>
  (await ask<{ viewer: { actingAt: { id: string } } }>(page, '{ viewer { actingAt { id } } }')).viewer.actingAt.id;

/** The id of an agreement in force by which the institution of the first shows its people to that of the second. */
async function anAgreement(giver: Page, recipient: Page): Promise<string> {
  const between = { giverId: await placeOf(giver), recipientId: await placeOf(recipient) };
  const { proposeSharingAgreement } = await ask<{ proposeSharingAgreement: { id: string } }>(giver, PROPOSE, between);
  await ask(giver, SIGN, proposeSharingAgreement);
  await ask(recipient, SIGN, proposeSharingAgreement);
  return proposeSharingAgreement.id;
}

async function giveConsent(page: Page): Promise<void> {
  await page.goto('/settings/consents');
  await heading(page, 'Consents');
  await page.getByRole('button', { name: 'Give a consent' }).click();
  await page.getByRole('button', { name: 'Give this consent' }).click();
  await page.getByText('Choose another institution.').waitFor();
  await page.getByLabel('Who may see it').selectOption({ label: ELSEWHERE });
  await page.getByText(`Staff of ${ELSEWHERE} may see this for mentorship and nothing else`).waitFor();
  await page.getByRole('button', { name: 'Give this consent' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('rowheader', { name: ELSEWHERE }).waitFor();
}

describe('who sees what', () => {
  it('is chosen and saved, and looked at through the eyes of a stranger', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await heading(page, 'Privacy');
    await page.getByText('A stranger sees nothing of you.').waitFor();
    await page.getByLabel('Name', { exact: true }).selectOption({ label: 'Public' });
    await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'My pairs' });
    await page.getByText('A stranger sees nothing of you.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    const seen = page.getByRole('region', { name: 'What they see' });
    await seen.getByText('Not shown, or not recorded').first().waitFor();
    await page.getByLabel('Look at my page as').selectOption({ label: 'One of my pairs' });
    await seen.getByText(/^Fellow/).waitFor();
    await expectAccessibleAnew(page, 'Privacy');
    expect(await page.getByLabel('Stage', { exact: true }).inputValue()).toBe('PAIRS');
  });

  it('goes no farther than the name, and out of the directory with one switch', async () => {
    const page = await aPageOf('Attending', { width: 390, height: 844 });
    await page.goto('/settings/privacy');
    await heading(page, 'Privacy');
    await page.getByLabel('Past mentorships').selectOption({ label: 'My institutions' });
    await page.getByText('Leave the directory').click();
    await page.getByText('No farther than your name. Shown to: my programs').waitFor();
    await page.reload();
    await heading(page, 'Privacy');
    expect(await page.getByRole('switch', { name: 'Leave the directory' }).isChecked()).toBe(true);
    await page.getByText('Leave the directory').click();
    await page.getByText('You are in the directory.').waitFor({ state: 'attached' });
  });
});

describe('the settings', () => {
  it('lead from tab to tab', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/settings/privacy');
    for (const tab of ['Consents', 'People you block', 'E-mail addresses', 'Security', 'Your data', 'Privacy']) {
      await page.getByRole('tab', { name: tab }).click();
      await heading(page, tab);
    }
  });
});

describe('an agreement', () => {
  it('is proposed by one admin, signed by both, previewed and suspended at once', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto('/i/quillhaven/sharing');
    await page.getByText('You share nothing with other institutions.').waitFor();
    await proposeTo(page, ELSEWHERE);
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByText(`You signed it. It waits for ${ELSEWHERE}.`).waitFor();

    const other = await aPageOf('Institution admin, university elsewhere');
    await other.goto('/i/port-merrin/sharing');
    await other.getByRole('link', { name: SCHOOL }).click();
    await heading(other, `Agreement with ${SCHOOL}`);
    await other.getByRole('button', { name: 'Sign' }).click();
    await other.getByText('It is in force. Suspending it acts at once.').waitFor();

    await page.reload();
    await page.getByText('In force', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Preview as the other side' }).click();
    await page.getByText(/would see [\d,]+ people/).waitFor();
    await page.getByRole('table', { name: /would see/ }).waitFor();
    await expectAccessibleAnew(page, /^Agreement with/);
    await page.getByRole('button', { name: 'Suspend now' }).click();
    await page.getByText('You suspended it. Nothing is shown until you resume it.').waitFor();

    await other.reload();
    await other.getByText(`${SCHOOL} suspended it. Only they can resume it.`).waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('It is in force. Suspending it acts at once.').waitFor();
    await page.goto('/i/quillhaven/sharing');
    await page.getByRole('cell', { name: 'In force' }).waitFor();
    await expectAccessibleAnew(page, 'Sharing');
  });

  it('shows a student only with their consent, each look is told, and revoking ends it', async () => {
    const student = await aPageOf('Medical student, M2');
    const other = await aPageOf('Institution admin, university elsewhere');
    const admin = await aPageOf('Institution admin');
    await anAgreement(admin, other);
    await other.goto('/people?q=Lindqvist');
    await other.getByText('No one', { exact: false }).first().waitFor();
    await giveConsent(student);
    await other.reload();
    await other.getByRole('link', { name: /Søren/ }).waitFor();

    await student.reload();
    await student
      .getByRole('table', { name: 'Disclosures about me' })
      .getByText(/agreements?, 1 consent$/)
      .waitFor();
    await expectAccessibleAnew(student, 'Consents');
    await admin.goto('/i/quillhaven/disclosures');
    await admin.getByRole('link', { name: /Søren/ }).waitFor();
    await expectAccessibleAnew(admin, 'Disclosures');
    await admin.getByLabel('To', { exact: true }).fill('2020-01-31');
    await admin.getByText('No disclosures in these dates.').waitFor();

    await student.getByRole('button', { name: /^Revoke/ }).click();
    await student.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await student.getByRole('cell', { name: /^Revoked/ }).waitFor();
    await other.reload();
    await other.getByText('No one', { exact: false }).first().waitFor();
  });

  it('is ended for good after a question, and is nobody’s without the capability', async () => {
    const page = await aPageOf('Institution admin');
    const id = await anAgreement(page, await aPageOf('Institution admin, university elsewhere'));
    await page.goto(`/i/quillhaven/sharing/${id}`);
    await page.getByRole('button', { name: 'End for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();
    await page.getByText('This agreement is over. Propose a new one instead.').waitFor();
    const coordinator = await aPageOf('Coordinator');
    await coordinator.goto(`/i/quillhaven/sharing/${id}`);
    await heading(coordinator, 'Nothing here');
  });
});
