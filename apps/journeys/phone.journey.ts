import { expect } from '@playwright/test';
import { DraftingDesk } from './newsroom/drafting-desk';
import { ImportScreen } from './newsroom/import-screen';
import { test } from './newsroom/newsroom';
import { SourceSite } from './newsroom/source-site';
import * as lighthouses from './texts/lighthouses';

/** A text is brought in once: this one asks something else. */
const question = 'Who lit the lamp before there was a keeper?';
const text = lighthouses.text.replaceAll(lighthouses.question, question);

const LOG = `<title>Log of the light</title><p>The keys were handed over.</p>${Array.from(
  { length: 60 },
  (_, index) => `<p>Paragraph ${index + 1} of the log.</p>`,
).join('')}`;

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

test('a draft is read and made ready on a phone, and has two rows above it on a desk', async ({ newsroom }) => {
  const page = await newsroom.signIn('writer');
  const site = new SourceSite();
  await site.open();
  const desk = new DraftingDesk(page);
  const pane = (name: string) => page.getByRole('tab', { name, selected: true });
  const list = page.getByRole('heading', { name: 'What submission asks for' });
  const blockers = page.getByRole('button', { name: /items? blocks? this/ });
  const lastMark = desk.draft.locator('sup[data-citation]').last();

  await test.step('what can be done next stands beside the stages', async () => {
    const screen = new ImportScreen(page);
    await screen.open();
    const result = await screen.paste(text);
    await result.getByRole('link', { name: 'Open the draft' }).click();
    await desk.startWriting();
    const stages = await page.getByRole('list', { name: 'Stages' }).boundingBox();
    const submit = await desk.submitButton.boundingBox();
    const people = await page.getByRole('list', { name: 'Who has the draft open' }).boundingBox();
    const asked = await page.getByRole('heading', { level: 1, name: question }).boundingBox();
    if (!stages || !submit || !people || !asked) throw new Error('A part of the head is not there.');
    expect(submit.y).toBeGreaterThanOrEqual(stages.y);
    expect(submit.y + submit.height).toBeLessThanOrEqual(stages.y + stages.height);
    expect(people.y).toBeLessThan(stages.y);
    expect(Math.abs(people.y - asked.y)).toBeLessThan(people.height);
  });

  await test.step('a mark shows what it rests on over the text, which stays where it is', async () => {
    await page.setViewportSize(PHONE);
    await lastMark.click();
    const sheet = page.getByRole('dialog', { name: /^Source \d+$/ });
    await expect(sheet).toContainText('Unidentified: no source behind this mark yet');
    await expect(pane('Document')).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
    await expect(lastMark).toBeInViewport();
    await lastMark.click();
    await sheet.getByRole('button', { name: 'Open the source' }).click();
    await expect(sheet).toBeHidden();
    await expect(desk.evidence.getByRole('button', { expanded: true })).toBeInViewport();
  });

  await test.step('what the newsroom has of a source is one press away', async () => {
    await desk.evidence.getByLabel('Its web address').fill(site.publish('/log', LOG));
    await desk.evidence.getByRole('button', { name: 'Capture', exact: true }).last().click();
    await expect(desk.evidence.getByRole('button', { name: 'Confirm', exact: true }).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Document' }).click();
    await lastMark.click();
    await page.getByRole('button', { name: 'Read it in its source' }).click();
    await expect(page.getByRole('document', { name: 'Archived words' })).toContainText('The keys were handed over.');
    // The page scrolls, and nothing within it: the last words come into sight above the bar of places.
    const last = page.getByText('Paragraph 60 of the log.');
    await last.scrollIntoViewIfNeeded();
    expect(await last.evaluate((words) => getComputedStyle(words.closest('section') as Element).overflowY)).toBe(
      'visible',
    );
    await page.getByRole('button', { name: 'Back to the sources' }).click();
  });

  await test.step('the text is found again where it was left', async () => {
    await page.getByRole('tab', { name: 'Document' }).click();
    await expect(lastMark).toBeInViewport();
  });

  await test.step('a line of what submission asks for leads to its place, and the list is gone', async () => {
    await blockers.click();
    await expect(list).toBeVisible();
    await page.getByRole('button', { name: 'Show 2' }).click();
    await expect(list).toBeHidden();
    await expect(desk.draft.getByText('[2]').first()).toBeInViewport();
    await blockers.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Facts' }).click();
    await expect(list).toBeHidden();
    await expect(pane('Facts')).toBeInViewport();
    await expect(desk.evidence).toBeFocused();
    await page.setViewportSize(WIDE);
    await expect(pane('Facts')).toBeVisible();
  });
  await site.close();
});
