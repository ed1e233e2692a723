import { expect } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { inviteWriter, takeUp } from './newsroom/invitation';
import { Margin } from './newsroom/margin';
import { test } from './newsroom/newsroom';

const QUESTION = 'Does the clock of the town hall of Brackwater run slow?';
const OTHER = 'Timo Reed';
const FIRST = 'The clock loses four minutes a week.';
const SECOND = 'It was last cleaned in spring.';

test('people at one draft see one another, and settle what they say beside it', async ({ newsroom }) => {
  const wanda = await newsroom.signIn('writer');
  const editor = await newsroom.signIn('editor');
  const timo = await newsroom.guest(OTHER);
  await takeUp(timo, await inviteWriter(await newsroom.signIn('administrator'), OTHER, 'timo.reed@recheck.example'));
  const desk = new DraftingDesk(wanda);
  const theirs = new DraftingDesk(timo);
  const margin = new Margin(wanda);
  const lines = [FIRST, SECOND];
  const both = async (words: string): Promise<void> => {
    for (const one of [desk, theirs]) await one.reads(words);
  };

  await test.step('each sees who is there, where the other’s caret stands, and what the other selects', async () => {
    await desk.newCheck(QUESTION);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type(lines.join(' '));
    await desk.saved();
    await new CheckPage(timo).open(QUESTION);
    await theirs.startWriting();
    await expect(wanda.getByRole('list', { name: 'Who has the draft open' })).toContainText(OTHER);
    await theirs.reads(SECOND);
    await desk.caretAfter('four minutes');
    await expect(theirs.draft.locator('[data-who] > span')).toHaveText('Wanda Moor');
    await theirs.select('last cleaned');
    await expect(desk.draft.locator('[data-selected-by]').first()).toHaveText('last cleaned');
    const colours = await Promise.all(
      [desk, theirs].map(({ draft }) => draft.locator('[data-who]').first().getAttribute('data-who')),
    );
    expect(new Set(colours).size).toBe(2);
  });

  await test.step('a paragraph names both who wrote it', async () => {
    await theirs.caretBehind(SECOND);
    await theirs.type(' Nobody has wound it since.');
    await theirs.saved();
    await desk.caretBehind(SECOND);
    await expect(wanda.getByText(/^This paragraph: Wanda Moor \d+ %.*Timo Reed \d+ %/)).toBeVisible();
  });

  await test.step('suggestions are accepted together, taken back together, and rejected', async () => {
    await new CheckPage(editor).open(QUESTION);
    const read = new DraftingDesk(editor);
    await read.opened();
    for (const [words, replacement] of [
      ['four minutes', 'five minutes'],
      ['in spring', 'in May'],
    ] as const) {
      await read.select(words);
      await new Margin(editor).suggest(replacement);
    }
    await margin.open();
    await wanda.getByRole('button', { name: 'Accept all 2' }).click();
    await both('The clock loses five minutes a week. It was last cleaned in May.');
    await margin.undoAccepting();
    await both(`${FIRST} ${SECOND}`);
    await wanda.getByRole('button', { name: 'Reject all' }).click();
    await wanda.getByText('Settled: 2').click();
    await expect(margin.suggestion('four minutes')).toContainText('Rejected by Wanda Moor');
    await both(`${FIRST} ${SECOND}`);
  });

  await test.step('a comment whose words are gone says so, and is answered all the same', async () => {
    await theirs.select('Nobody has wound it since.');
    await new Margin(timo).comment('says who?', 'Wanda Moor');
    const thread = margin.thread('Nobody has wound it since.');
    await expect(thread).toContainText('says who?');
    await theirs.leaveOut('Nobody has wound it since.');
    await expect(thread).toContainText('The words that this was about are gone from the draft:');
    await margin.answer('Nobody has wound it since.', 'Nobody; it is out.');
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await thread.getByRole('button', { name: 'Reopen' }).click();
    await expect(thread.getByRole('button', { name: 'Resolve' })).toBeVisible();
  });
});
