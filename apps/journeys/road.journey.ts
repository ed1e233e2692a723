import { expect } from '@playwright/test';
import { moveClockTo } from './clock';
import { ApprovalSheet } from './newsroom/approval-sheet';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { ImportScreen, MISSING } from './newsroom/import-screen';
import { inviteWriter, takeUp } from './newsroom/invitation';
import { test } from './newsroom/newsroom';
import { PublicPage } from './newsroom/public-page';
import { PublishPanel } from './newsroom/publish-panel';
import { RefreshQueue } from './newsroom/refresh-queue';
import { ReviewBench } from './newsroom/review-bench';
import { expectSoundScreen } from './newsroom/sound-screen';
import { address, CITATIONS, question, sources, text } from './texts/lighthouses';

const DAY_MS = 86_400_000;
/** So many days from now at nine: what is done then is done on one day, however long it takes. */
const inDays = (days: number): string => `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T09:00:00Z`;
/** As public pages write it: "3 March 2026". */
const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

test('a pasted text goes all the way to readers, and stays true', async ({ newsroom }) => {
  const writer = await newsroom.signIn('writer');
  const reviewer = await newsroom.signIn('reviewer');
  const editor = await newsroom.signIn('editor');
  const publisher = await newsroom.signIn('publisher');
  const reader = await newsroom.reader();
  // What judges a screen is a script: it has a window of its own, in which scripts run.
  const visitor = await newsroom.guest('a reader with scripts');
  const desk = new DraftingDesk(writer);
  const bench = new ReviewBench(reviewer);
  const panel = new PublishPanel(publisher);
  const queue = new RefreshQueue(publisher);
  const page = new PublicPage(reader, address);
  const began = inDays(0);
  let firstChecked = '';

  await test.step('the writer pastes a text written elsewhere', async () => {
    const screen = new ImportScreen(writer);
    await screen.open();
    const result = await screen.paste(text);
    await expect(result).toContainText('Draft made');
    expect(await screen.linesUnder(result, 'Found')).toContain('Checked on 3 March 2026, as the text says');
    expect(await screen.linesUnder(result, MISSING)).toContain('3 sources without a title: [1] [2] [3]');
    expect((await screen.furniture(result)).join()).toContain('Keep the Tide Table going');
    await expectSoundScreen(writer, 'import');
    await result.getByRole('link', { name: 'Open the draft' }).click();
    await expect(writer.getByRole('heading', { level: 1, name: question })).toBeVisible();
  });

  await test.step('two people type at once, and nothing is lost', async () => {
    const link = await inviteWriter(await newsroom.signIn('administrator'), 'Nora Field', 'nora@recheck.example');
    const second = await newsroom.guest('Nora Field');
    await takeUp(second, link);
    await new CheckPage(second).open(question);
    const theirs = new DraftingDesk(second);
    await desk.startWriting();
    await theirs.startWriting();
    const mine = ' Nobody has asked for the keepers back since, the board says.';
    const others = ' Gulls were the reason for one visit in five.';
    await desk.caretBehind('The light at Skerry Point');
    await theirs.caretBehind('A technician visits each light');
    await Promise.all([desk.type(mine), theirs.type(others)]);
    for (const one of [desk, theirs]) {
      await expect(one.draft).toContainText(mine.trim());
      await expect(one.draft).toContainText(others.trim());
      await one.saved();
    }
    await writer.reload();
    await expect(desk.draft).toContainText(mine.trim());
    await expect(desk.draft).toContainText(others.trim());
    await expectSoundScreen(writer, 'drafting desk');
  });

  await test.step('the writer says what the sources are, proposes a verdict, and submits', async () => {
    await desk.panel('Sources');
    for (const [index, facts] of sources.entries()) await desk.identify(index + 1, facts);
    await expectSoundScreen(writer, 'drafting desk with identified sources');
    await desk.proposeVerdict('No', 'All nine lights are watched from one room; people come only to maintain them.');
    await expectSoundScreen(writer, 'drafting desk with a verdict');
    await desk.submit();
    await new CheckPage(writer).standsIn('Source review');
  });

  await test.step('the reviewer finds something for every citation, and returns once', async () => {
    await new CheckPage(reviewer).open(question);
    await expect(bench.open()).toHaveCount(CITATIONS);
    await expectSoundScreen(reviewer, 'review bench');
    for (let done = 1; done < CITATIONS; done += 1) await bench.find('Supports');
    await bench.find('Partly', 'The lease says “without leave of the board”.');
    await expectSoundScreen(reviewer, 'review bench, all reviewed');
    await bench.returnToWriter('The lease allows it with leave of the board: say so.');
    await new CheckPage(reviewer).standsIn('Draft');
  });

  await test.step('the writer mends the sentence and submits again', async () => {
    await writer.goto('/newsroom/my-work');
    await expect(writer.getByText('“The lease allows it with leave of the board: say so.”')).toBeVisible();
    await expectSoundScreen(writer, 'my work, with a draft that came back');
    await new CheckPage(writer).openFromWork(question);
    await desk.startWriting();
    await expectSoundScreen(writer, 'drafting desk with a draft that came back');
    await desk.caretAfter('enter the lamp room');
    await desk.type(' without leave of the board');
    await desk.submit();
  });

  await test.step('findings whose sentence stayed are carried, and the reviewer passes on', async () => {
    await new CheckPage(reviewer).openFromWork(question);
    await expect(bench.carried()).toHaveCount(CITATIONS - 1);
    await expect(bench.open()).toHaveCount(1);
    await expectSoundScreen(reviewer, 'review bench with carried findings');
    await bench.find('Supports');
    await bench.passOn();
    await new CheckPage(reviewer).standsIn('Editor approval');
  });

  await test.step('the editor approves exactly these words', async () => {
    await new CheckPage(editor).openFromWork(question);
    // Two paragraphs were edited; nobody stands for the others yet.
    const unadopted = editor.getByRole('list', { name: 'Nobody has adopted' });
    await expect(unadopted.getByRole('listitem').first()).toBeVisible();
    await expect(unadopted).not.toContainText('Nobody has asked for the keepers back');
    await expectSoundScreen(editor, 'approval sheet');
    await new ApprovalSheet(editor).approve();
    await new CheckPage(editor).standsIn('Publication');
  });

  await test.step('the publisher publishes', async () => {
    await new CheckPage(publisher).openFromWork(question);
    await panel.previewed(question);
    await expectSoundScreen(publisher, 'publication');
    await panel.publishAs(1);
    await expectSoundScreen(publisher, 'public side of a check');
  });

  await test.step('readers see question, verdict, checked date and numbered sources', async () => {
    await reader.goto('/');
    await reader.getByRole('link', { name: question }).first().click();
    await expect(reader).toHaveURL(address);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(reader.getByRole('region', { name: 'Our answer' })).toContainText('No');
    firstChecked = await page.date('Checked on').innerText();
    // It may have become midnight meanwhile.
    expect([began, inDays(0)].map(dayOf)).toContain(firstChecked);
    await expect(page.sources).toHaveCount(sources.length);
    for (const [index, { title }] of sources.entries()) await expect(page.sources.nth(index)).toContainText(title);
    await expect(reader.getByText('enter the lamp room without leave of the board')).toBeVisible();
    await expect(page.notice).toBeHidden();
    expect(await page.editionInJson()).toBe(1);
    await visitor.goto('/');
    await expectSoundScreen(visitor, 'list of published checks');
    await visitor.goto(address);
    await expectSoundScreen(visitor, 'public page');
  });

  const firstRefresh = inDays(200);
  await test.step('time moves past its policy: the page says so, and why', async () => {
    await newsroom.rest();
    await moveClockTo(firstRefresh);
    await page.open();
    await expect(page.notice).toContainText('This answer has been due for a recheck since');
    await expect(page.notice).toContainText('Our own limit has passed.');
    await visitor.goto(address);
    await expectSoundScreen(visitor, 'public page with notice');
  });

  /** The same two stages in every later round: all citations verified again, and these words approved. */
  const reviewAndApprove = async (): Promise<void> => {
    await new CheckPage(reviewer).openFromWork(question);
    await expect(bench.open()).toHaveCount(CITATIONS);
    for (let done = 0; done < CITATIONS; done += 1) await bench.find('Supports');
    await bench.passOn();
    await new CheckPage(editor).openFromWork(question);
    await new ApprovalSheet(editor).approve();
  };

  await test.step('a refresh round finds that nothing had to change', async () => {
    await newsroom.comeBack(publisher, 'publisher');
    await newsroom.comeBack(reviewer, 'reviewer');
    await newsroom.comeBack(editor, 'editor');
    await queue.open();
    await expect(queue.group(question)).toContainText('Our own limit has passed.');
    await expectSoundScreen(publisher, 'refresh queue');
    await queue.nothingHadToChange(question, 'The yearly report for 2026; nothing in it differs.');
    await new CheckPage(publisher).standsIn('Source review');
    await reviewAndApprove();
  });

  await test.step('readers see edition 2: rechecked, with the new checked date', async () => {
    await page.open();
    await expect(page.notice).toBeHidden();
    await expect(page.date('Checked on')).toHaveText(dayOf(firstRefresh));
    await expect(page.editions).toHaveCount(2);
    await expect(page.editions.first()).toContainText(/Edition 2.*Rechecked\./s);
    expect(await page.editionInJson()).toBe(2);
    await page.openEdition(1, 2);
    await expect(page.date('Checked on')).toHaveText(firstChecked);
  });

  const secondRefresh = inDays(400);
  const news = 'Since spring one light has been watched from Brackwater instead.';
  await test.step('a later round changes the text', async () => {
    await newsroom.rest();
    await moveClockTo(secondRefresh);
    await newsroom.comeBack(publisher, 'publisher');
    await newsroom.comeBack(writer, 'writer');
    await newsroom.comeBack(reviewer, 'reviewer');
    await newsroom.comeBack(editor, 'editor');
    await queue.open();
    await queue.openRound(question);
    await new CheckPage(publisher).standsIn('Draft');
    await new CheckPage(writer).open(question);
    await desk.startWriting();
    await desk.caretBehind('Private beacons of marinas');
    await desk.type(` ${news}`);
    await desk.submit();
    await reviewAndApprove();
    await new CheckPage(publisher).openFromWork(question);
    await expectSoundScreen(publisher, 'publication of a later edition');
    await panel.publishAs(3, 'One light is watched from another town.');
  });

  await test.step('readers see edition 3, and can still read the earlier ones', async () => {
    await page.open();
    await expect(reader.getByText(news)).toBeVisible();
    await expect(page.date('Checked on')).toHaveText(dayOf(secondRefresh));
    await expect(page.editions).toHaveCount(3);
    await expect(page.editions.first()).toContainText(/Edition 3.*One light is watched from another town\./s);
    expect(await page.editionInJson()).toBe(3);
    for (const number of [2, 1]) {
      await page.openEdition(number, 3);
      await expect(reader.getByText(news)).toBeHidden();
    }
    await visitor.goto(`${address}/editions/1`);
    await expectSoundScreen(visitor, 'earlier edition');
  });
});
