import { expect } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { test } from './newsroom/newsroom';
import { Revisions } from './newsroom/revisions';
import { expectSoundScreen } from './newsroom/sound-screen';

/** A check that the demonstration newsroom has published. */
const QUESTION = 'Is brown bread always wholegrain?';
const PUBLIC = 'Revision 1 of round 1';

test('revisions say what changed since readers read it, and give their words back', async ({ newsroom }) => {
  const editor = await newsroom.signIn('editor');
  const writer = await newsroom.signIn('writer');
  const desk = new DraftingDesk(writer);
  const read = new DraftingDesk(editor);
  const revisions = new Revisions(writer);
  const marks = desk.draft.getByText(/^\[\d+\]$/);
  let cited = 0;

  await test.step('a correction begins with what is public', async () => {
    await new CheckPage(editor).open(QUESTION);
    await new CheckPage(editor).openCorrection('One colouring was taken off the list.');
    await new CheckPage(editor).standsIn('Draft');
    await read.opened();
    await new CheckPage(writer).open(QUESTION);
    await desk.startWriting();
    cited = await marks.count();
    expect(cited).toBeGreaterThan(3);
  });

  await test.step('words, a citation and the verdict are changed, and kept under a name', async () => {
    await desk.caretAfter('flour by weight');
    await writer.keyboard.press('Shift+ArrowRight');
    await writer.keyboard.press('Shift+ArrowRight');
    await writer.keyboard.press('Delete');
    await expect(marks).toHaveCount(cited - 1);
    await desk.leaveOut(', among them roasted malt and caramel');
    await desk.caretBehind('The list of ingredients');
    await desk.type(' Ask the baker.');
    await desk.saved();
    await desk.proposeVerdict('It depends', 'The word on the label decides.');
    await revisions.open();
    await revisions.keep('before the call');
  });

  await test.step('the difference from the public edition names all of it', async () => {
    await revisions.compare(PUBLIC, 'The draft now');
    const { difference } = revisions;
    await expect(difference).toContainText('What readers see');
    await expect(difference).toContainText('The verdict was “No” and is “It depends”.');
    await expect(difference).toContainText('is “The word on the label decides.”');
    await expect(difference.locator('ins', { hasText: 'Ask the baker.' })).toBeVisible();
    await expect(difference.locator('del', { hasText: 'roasted malt' })).toBeVisible();
    await expect(difference.locator('del', { hasText: '[1]' })).toBeVisible();
    await expectSoundScreen(writer, 'revisions of a check');
  });

  await test.step('any two can be compared, either way round', async () => {
    await revisions.compare('before the call', PUBLIC);
    await expect(revisions.difference).toContainText('The verdict was “It depends” and is “No”.');
    await expect(revisions.difference.locator('del', { hasText: 'Ask the baker.' })).toBeVisible();
    await revisions.compare('before the call', 'The draft now');
    await expect(revisions.difference).toContainText('Not a word has changed.');
  });

  await test.step('restored words come back as edits, to everybody who has the draft open', async () => {
    // Words that no revision has are kept as one first.
    await revisions.close();
    await desk.caretBehind('The list of ingredients');
    await desk.type(' Nobody else knows.');
    await desk.saved();
    await revisions.open();
    await revisions.restore(PUBLIC);
    await expect(revisions.list).toContainText('kept before a restore');
    await revisions.close();
    for (const one of [desk, read]) await one.reads('among them roasted malt and caramel');
    expect(await desk.words()).not.toContain('Ask the baker.');
    await expect(marks).toHaveCount(cited);
    // Question, claim and verdict stay.
    await expect(writer.getByText('Proposed verdict: It depends')).toBeVisible();
  });

  await test.step('and so does what stood there before', async () => {
    await revisions.open();
    await revisions.restore('kept before a restore');
    await revisions.close();
    for (const one of [desk, read]) await one.reads('Ask the baker. Nobody else knows.');
    await expect(marks).toHaveCount(cited - 1);
    await desk.saved();
  });
});
