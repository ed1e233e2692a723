import { expect, type Locator, type Page } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { ImportScreen } from './newsroom/import-screen';
import { inviteWriter } from './newsroom/invitation';
import { test } from './newsroom/newsroom';
import { RefreshQueue } from './newsroom/refresh-queue';
import { ReviewBench } from './newsroom/review-bench';
import { expectSoundScreen } from './newsroom/sound-screen';

/*
 * Screens that no story passes, or passes in one state only. The demonstration newsroom has a check in every stage and of
 * every freshness.
 */

const headed = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Judges what this button opens over the screen, and closes it again. */
async function expectSoundSheet(page: Page, opener: Locator, title: string | RegExp): Promise<void> {
  await opener.click();
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet).toBeVisible();
  await expectSoundScreen(page, `what opens over the screen: ${title}`);
  await sheet.getByRole('button', { name: 'Close' }).first().click();
  await expect(sheet).toBeHidden();
}

test('readers and visitors can use every page', async ({ newsroom }) => {
  const page = await newsroom.guest('a visitor');
  const pages: readonly (readonly [name: string, address: string, heading: string | RegExp])[] = [
    ['list of published checks', '/', /./],
    ['list of checks that nobody finds', '/?q=submarines', /./],
    ['corrections', '/corrections', /./],
    ['a check that may be outdated', '/checks/how-often-does-the-arlen-flood-its-lower-meadows', /Arlen/],
    ['a check for paper', '/checks/how-often-does-the-arlen-flood-its-lower-meadows/print', /Arlen/],
    ['a check that is fresh', '/checks/is-it-unsafe-to-boil-the-same-water-twice', /boil/],
    ['an earlier edition', '/checks/was-the-tern-bridge-built-without-a-single-nail/editions/1', /Tern/],
    ['sign-in', '/newsroom/sign-in', 'Sign in'],
    ['a link that does not work any more', '/newsroom/welcome/spent', /./],
  ];
  for (const [name, address, heading] of pages) {
    await page.goto(address);
    await headed(page, heading);
    await expectSoundScreen(page, name, { paper: address.endsWith('/print') });
  }
  await page.goto('/newsroom/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your e-mail address and your password.')).toBeVisible();
  await expectSoundScreen(page, 'sign-in with nothing in it');
});

test('an administrator can use people and settings, and a new colleague the welcome', async ({ newsroom }) => {
  const page = await newsroom.signIn('administrator');
  await page.goto('/newsroom/people');
  await expect(page.getByText('Wanda Moor')).toBeVisible();
  await expectSoundScreen(page, 'people');
  const link = await inviteWriter(page, 'Tilda Reed', 'tilda@recheck.example');
  await expectSoundScreen(page, 'people, with a link to hand over');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const reviewer = page.getByRole('listitem').filter({ hasText: 'Ravi Sand' });
  await expectSoundSheet(page, reviewer.getByRole('button', { name: 'Roles…' }), 'Roles of Ravi Sand');
  await page.goto('/newsroom/settings');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await expectSoundScreen(page, 'settings');
  const guest = await newsroom.guest('Tilda Reed');
  await guest.goto(link);
  await headed(guest, 'Welcome');
  await expectSoundScreen(guest, 'welcome');
});

test('everybody can use the lists and what opens over them', async ({ newsroom }) => {
  const page = await newsroom.signIn('editor');
  await expect(page.getByRole('listitem').filter({ hasText: 'Does a lid save energy' })).toBeVisible();
  await expectSoundScreen(page, 'my work');
  await expectSoundSheet(page, page.getByRole('button', { name: 'New check' }), 'New check');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectSoundScreen(page, 'all keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('dialog', { name: 'Find or do' });
  await finder.getByRole('textbox').fill('the');
  await expect(page.getByRole('option', { name: /Arlen/ })).toBeVisible();
  await expectSoundScreen(page, 'find or do');
  await page.keyboard.press('Escape');
  await expect(finder).toBeHidden();
  await page.goto('/newsroom/checks');
  await expect(page.getByText(/\d+ checks shown/)).toBeVisible();
  await expectSoundScreen(page, 'all checks');
  await new ImportScreen(page).open();
  await expectSoundScreen(page, 'import');
  await page.goto('/newsroom/nowhere');
  await headed(page, /./);
  await expectSoundScreen(page, 'nothing here');
  const queue = new RefreshQueue(page);
  await queue.open();
  const flood = queue.group('How often does the Arlen flood its lower meadows?');
  await expect(flood).toBeVisible();
  await expectSoundScreen(page, 'refresh queue');
  const unchanged = flood.getByRole('button', { name: 'Nothing had to change…' });
  await expectSoundSheet(page, unchanged, 'Nothing had to change');
});

test('everybody can use a check in its stage', async ({ newsroom }) => {
  const writer = await newsroom.signIn('writer');
  await new CheckPage(writer).open('Can eels climb over a weir?');
  await new DraftingDesk(writer).opened();
  await expectSoundScreen(writer, 'drafting desk');

  const reviewer = await newsroom.signIn('reviewer');
  await new CheckPage(reviewer).open('Did the first sleeping car run before 1840?');
  await expect(new ReviewBench(reviewer).open().first()).toBeVisible();
  await expectSoundScreen(reviewer, 'review bench');
  await expectSoundSheet(reviewer, reviewer.getByRole('button', { name: 'Return to writer' }), 'Return to writer');

  const editor = await newsroom.signIn('editor');
  const sheet = new CheckPage(editor);
  await sheet.open('Does a lid save energy when water boils?');
  await sheet.standsIn('Editor approval');
  await expectSoundScreen(editor, 'approval sheet');
  await expectSoundSheet(editor, editor.getByRole('button', { name: /^Approve revision/ }), /^Approve exactly/);
  await expectSoundSheet(editor, editor.getByRole('button', { name: 'Request changes' }), 'Request changes');
  await editor.getByRole('button', { name: 'More acts' }).click();
  await expectSoundSheet(editor, editor.getByRole('menuitem', { name: 'Assign' }), 'People and days');
  await editor.getByRole('button', { name: 'History' }).click();
  await expect(editor.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toBeVisible();
  await expectSoundScreen(editor, 'history of a check');

  const publisher = await newsroom.signIn('publisher');
  const panel = new CheckPage(publisher);
  await panel.open('Can hedgehogs drink milk?');
  await panel.standsIn('Publication');
  await expectSoundScreen(publisher, 'publication');
  await panel.open('How often does the Arlen flood its lower meadows?');
  await expectSoundScreen(publisher, 'public side of a check that may be outdated');
});
