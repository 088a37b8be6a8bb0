import { aPageOf, expectNoSidewaysScroll, heading, personId, settled } from './harness';

describe('finding a person', () => {
  it('forgives diacritics and spelling, and leads to the person and to their lineage', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('soren lindquist');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people?q=soren*');
    await page.getByRole('list', { name: 'People' }).getByRole('link', { name: 'Søren Abiodun Lindqvist' }).click();
    await heading(page, 'Søren Abiodun Lindqvist');
    expect(await page.title()).toBe('Søren Abiodun Lindqvist · Chiron');
    await page.getByText('Medical student, M2').waitFor();
    await page.getByRole('link', { name: 'See lineage' }).click();
    await page.waitForURL('**/lineage/*');
  });

  it('asks for two letters, and says when there is nobody', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/people');
    await page.getByText('Two letters of a name are enough.').waitFor();
    await page.getByRole('searchbox').fill('x');
    await page.getByText('Type at least two letters of the name.').waitFor();
    await page.getByRole('searchbox').fill('xyzzyq');
    await page.getByText('No one by that name is shared with you.').first().waitFor();
  });

  it('shows a historical person to everyone, with the years of their life', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/people?q=osler');
    await page.getByRole('link', { name: 'Sir William Osler' }).click();
    await page.getByText('Shown to everyone: a historical person, or one who chose it.').waitFor();
    await page.getByText('1849–1919').waitFor();
  });

  it('lists everyone for staff and grows by a button', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/people');
    const rows = page.getByRole('list', { name: 'People' }).getByRole('listitem');
    await rows.nth(49).waitFor();
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(99).waitFor();
  });
});

describe('the rosters of staff', () => {
  it('turn page by page, and back', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/i/quillhaven/people');
    await heading(page, 'People roster');
    const first = await page.getByRole('rowheader').first().innerText();
    expect(await page.getByRole('rowheader').count()).toBe(40);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^41–80 of/).waitFor();
    await page.reload();
    await page.getByText(/^41–80 of/).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText(/^1–40 of/).waitFor();
    expect(await page.getByRole('rowheader').first().innerText()).toBe(first);
  });

  it('show mentor, mentee, stages then, kind, years and state', async () => {
    const page = await aPageOf('Coordinator', { width: 390, height: 844 });
    await page.goto('/i/quillhaven/mentorships');
    await heading(page, 'Mentorship roster');
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    const headers = await page.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(['Mentor', 'Mentee', 'Stages then', 'Kind', 'Years', 'State']);
    await page.getByText(/→/).first().waitFor();
  });

  it.each(['/i/port-merrin/people', '/i/port-merrin/mentorships', '/i/no-such-place/people'])(
    'do not exist for others: %s',
    async (path) => {
      const page = await aPageOf('Coordinator');
      await page.goto(path);
      await page
        .getByText('There’s nothing here you can open. It may be private, or the address may be wrong.')
        .waitFor();
    },
  );

  it('do not exist for people without a staff role', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/i/quillhaven-harbor/people');
    await heading(page, 'Nothing here');
  });
});

describe('a stranger', () => {
  it('finds nothing at a person of another institution', async () => {
    const inside = await aPageOf('Undergraduate');
    const id = await personId(inside, 'Imani Castellanos-Whyte');
    const outside = await aPageOf('Institution admin, university elsewhere');
    await outside.goto(`/people/${id}`);
    await heading(outside, 'Nothing here');
    await outside.goto('/people?q=imani castellanos');
    await settled(outside);
    expect(await outside.getByText('Imani Castellanos').count()).toBe(0);
  });
});
