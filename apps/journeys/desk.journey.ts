import { expect, type Page } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { inviteWriter, takeUp } from './newsroom/invitation';
import { Margin } from './newsroom/margin';
import { hold, Network } from './newsroom/network';
import { test } from './newsroom/newsroom';
import { expectSoundScreen } from './newsroom/sound-screen';
import { SourceSite } from './newsroom/source-site';
import { inspection, page as accounts, paragraph, question } from './texts/toll-bridge';

const NAMED = 'Nora Field';

test('writers prefer this desk: together, cut off, with evidence and in conversation', async ({ newsroom }) => {
  const site = new SourceSite();
  await site.open();
  const address = site.publish('/accounts-2025', accounts.html);
  const report = site.publish('/inspection-2025', inspection.html);
  const wanda = await newsroom.signIn('writer');
  const editor = await newsroom.signIn('editor');
  const nora = await newsroom.guest(NAMED);
  const network = await Network.of(nora);
  const desk = new DraftingDesk(wanda);
  const theirs = new DraftingDesk(nora);

  await test.step('a check is opened at the desk, and a second writer joins', async () => {
    await takeUp(nora, await inviteWriter(await newsroom.signIn('administrator'), NAMED, 'nora.field@recheck.example'));
    await desk.newCheck(question);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type(paragraph);
    await desk.saved();
    await new CheckPage(nora).open(question);
    await theirs.startWriting();
    await theirs.reads(paragraph);
  });

  await test.step('both type in one paragraph at once', async () => {
    await desk.caretBehind(paragraph);
    await theirs.caretBefore(paragraph);
    await Promise.all([desk.type(' That is a fact of its own making.'), theirs.type('So much is known. ')]);
    for (const one of [desk, theirs]) {
      await one.reads(`So much is known. ${paragraph} That is a fact of its own making.`);
      await one.saved();
    }
  });

  await test.step('one loses the network, goes on writing, and comes back', async () => {
    const belowTools = async (): Promise<number> => {
      const [tools, draft] = await Promise.all([nora.getByRole('toolbar').boundingBox(), theirs.draft.boundingBox()]);
      return (draft?.y ?? 0) - (tools?.y ?? 0);
    };
    const before = await belowTools();
    await network.goAway();
    await theirs.caretBefore('So much is known.');
    await theirs.type('Away from the net. ');
    await expect(nora.getByRole('status').filter({ hasText: /not yet saved/ })).toBeVisible();
    expect(await belowTools(), 'what is said of the words moves nothing').toBeCloseTo(before, 0);
    await desk.caretBehind('That is a fact of its own making.');
    await desk.type(' Meanwhile in town.');
    await desk.saved();
    expect(await desk.words()).not.toContain('Away from the net.');
    await network.comeBack();
    for (const one of [desk, theirs]) {
      await one.reads('Away from the net. So much is known.');
      await one.reads('Meanwhile in town.');
      await one.saved();
    }
  });

  await test.step('a pasted address is captured in the background', async () => {
    await desk.capture(address, accounts.title);
    await expectSoundScreen(wanda, 'drafting desk with a captured source');
  });

  await test.step('words of the archived page are cited at the caret', async () => {
    await desk.caretAfter(paragraph.slice(-12, -1));
    await desk.citePassage(accounts.title, accounts.passage);
    await expect(desk.draft.getByText('[1]')).toBeVisible();
    await desk.saved();
    await expectSoundScreen(wanda, 'archived words of a source');
  });

  await test.step('words that are dragged into the text are cited where they are dropped', async () => {
    const keepTheWords = await hold(wanda, 'ChoosePassage');
    await desk.dragPassage(accounts.next, 'So much is known');
    await expect(desk.draft.getByText('[1]')).toHaveCount(2);
    await desk.reads(`So much is known. ${paragraph}`);
    await desk.saved();
    await desk.draft.getByText('[1]').first().click();
    // Whoever opens the mark before the newsroom has kept the words sees them when it has.
    await keepTheWords();
    await expect(wanda.locator('mark[data-shown]')).toHaveText(accounts.next);
  });

  await test.step('a colleague who is named in a comment answers it', async () => {
    await desk.select('Meanwhile in town.');
    await new Margin(wanda).comment('is this still needed?', NAMED);
    await expectSoundScreen(wanda, 'drafting desk with a comment');
    await nora.goto('/newsroom/my-work');
    const asked = nora.getByRole('region', { name: 'Asked in comments' });
    await expect(asked).toContainText('is this still needed?');
    await asked.getByRole('link', { name: 'Wanda Moor asks you' }).click();
    await new Margin(nora).answer('Meanwhile in town.', 'No, take it out.');
    await expect(new Margin(wanda).thread('Meanwhile in town.')).toContainText('No, take it out.');
    await new Margin(wanda).thread('Meanwhile in town.').getByRole('button', { name: 'Resolve' }).click();
  });

  await test.step('an editor suggests other words, and the writer accepts them', async () => {
    await new CheckPage(editor).open(question);
    const read = new DraftingDesk(editor);
    await read.opened();
    await read.select('a fact of its own making');
    await new Margin(editor).suggest('what the accounts say');
    const suggestion = new Margin(wanda).suggestion('a fact of its own making');
    const accept = suggestion.getByRole('button', { name: 'Accept', exact: true });
    await accept.click();
    for (const one of [desk, theirs, read]) await one.reads('That is what the accounts say.');
    await new Margin(wanda).undoAccepting();
    for (const one of [desk, theirs, read]) await one.reads('That is a fact of its own making.');
    await accept.click();
    for (const one of [desk, theirs, read]) await one.reads('That is what the accounts say.');
    await desk.saved();
    await desk.caretBehind('That is what the accounts say.');
    await new Margin(wanda).suggestForEverything();
  });

  await test.step('an address between the words is captured and cited in its place', async () => {
    await desk.leaveOut('Meanwhile in town.');
    await desk.backToSources();
    await desk.caretBehind('That is what the accounts say.');
    await desk.type(' Two bearings were new ');
    await desk.citeAddress(report, inspection.title);
    await desk.reads('Two bearings were new');
    await expect(desk.draft.getByText('[2]')).toBeVisible();
    await desk.saved();
  });

  await test.step('it is submitted with nothing left that needs a citation', async () => {
    await desk.proposeVerdict('Yes', 'The tolls of 2025 were more than its upkeep cost.');
    await desk.panel('Coverage');
    await expect(desk.evidence).toContainText(
      'Every sentence that states a figure, date, name or cause has a citation.',
    );
    await expectSoundScreen(wanda, 'coverage of a draft');
    await desk.submit();
    await new CheckPage(wanda).standsIn('Source review');
  });
  await site.close();
  await expectNoneOffTheMachine(wanda);
});

/** Nothing of a captured page may have been asked for by the browser itself. */
async function expectNoneOffTheMachine(page: Page): Promise<void> {
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
  );
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
}
