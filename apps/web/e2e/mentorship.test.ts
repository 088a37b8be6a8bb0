import { aPageOf, ask, expectNoViolations, heading, type Page } from './harness';

interface Own {
  id: string;
  canEnd: boolean;
  state: string;
  host: { slug: string };
  mentee: { person: { name: string } };
}

async function ownMentorships(page: Page): Promise<Own[]> {
  const query = '{ myMentorships { id canEnd state host { slug } mentee { person { name } } } }';
  return (await ask<{ myMentorships: Own[] }>(page, query)).myMentorships;
}

async function ownWith(page: Page, mentee: string): Promise<string> {
  const found = (await ownMentorships(page)).find(({ canEnd, mentee: { person } }) => canEnd && person.name === mentee);
  if (!found) throw new Error(`There is no mentorship with ${mentee} to end.`);
  return found.id;
}

describe('ending a mentorship', () => {
  it('asks how, ends it for both and keeps it among the past ones', async () => {
    const page = await aPageOf('Attending');
    await page.goto('/mentorships');
    await heading(page, 'Mentorships');
    await page
      .getByRole('list', { name: 'Current mentorships' })
      .getByRole('listitem')
      .filter({ hasText: 'Devendra Chattopadhyay' })
      .getByRole('link', { name: /since|goes on/ })
      .click();
    await heading(page, /and Devendra Chattopadhyay/);
    await page.getByRole('button', { name: 'End mentorship' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'End this mentorship?' });
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'End mentorship' }).click();
    await dialog.getByText('Choose one of the two.').waitFor();
    await dialog.getByText('We finished').click();
    await dialog.getByRole('button', { name: 'End mentorship' }).click();
    await page.getByText('Ended. Your history stays for both of you.').waitFor();
    await page.getByText('Finished', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'End mentorship' }).count()).toBe(0);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Mentorships' }).click();
    await page
      .getByRole('list', { name: 'Past mentorships' })
      .getByRole('listitem')
      .filter({ hasText: 'Devendra Chattopadhyay' })
      .getByText('Finished')
      .waitFor();
  });

  it('works where the other side’s institution hosts it', async () => {
    const page = await aPageOf('Attending');
    const elsewhere = (await ownMentorships(page)).find(({ canEnd, host }) => canEnd && host.slug === 'quillhaven');
    await page.goto(`/mentorships/${elsewhere?.id}`);
    await page.getByRole('button', { name: 'End mentorship' }).click();
    await page.getByText('It isn’t the right fit').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End mentorship' }).click();
    await page.getByText('Ended. Your history stays for both of you.').waitFor();
  });

  it('says in words that it has ended before', async () => {
    const page = await aPageOf('Attending');
    const id = await ownWith(page, 'Tunde Adebowale');
    await page.goto(`/mentorships/${id}`);
    await page.getByRole('button', { name: 'End mentorship' }).click();
    await ask(page, 'mutation ($id: ID!) { endMentorship(id: $id, how: ENDED) { __typename } }', { id });
    await page.getByText('We finished').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End mentorship' }).click();
    await page.getByRole('alertdialog').getByText('This mentorship has already ended.').waitFor();
  });

  it('is marked by staff as ended by the program', async () => {
    const page = await aPageOf('Institution admin, teaching hospital');
    await page.goto('/i/quillhaven-harbor/mentorships');
    await heading(page, 'Mentorship roster');
    await page
      .getByRole('row')
      .filter({ hasText: 'Under way' })
      .first()
      .getByRole('link', { name: /Mentor|Advisor|Coach|Sponsor|teacher|supervisor/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'End mentorship' }).click();
    await page.getByText('It is marked as “Ended by the program”.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End mentorship' }).click();
    await page.getByText('Ended by the program', { exact: true }).waitFor();
  });
});

describe('a stranger', () => {
  it('finds nothing at a mentorship of another institution', async () => {
    const inside = await aPageOf('Undergraduate');
    const [mentorship] = await ownMentorships(inside);
    const outside = await aPageOf('Institution admin, university elsewhere');
    await outside.goto(`/mentorships/${mentorship?.id}`);
    await heading(outside, 'Nothing here');
  });
});
