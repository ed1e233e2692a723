import { expect } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { inviteWriter, takeUp } from './newsroom/invitation';
import { KeptWords } from './newsroom/kept-words';
import { test } from './newsroom/newsroom';
import { makeReviewer } from './newsroom/roles';
import { SlowGoodbye } from './newsroom/slow-goodbye';

const NAME = 'Uma Vale';
const QUESTION = 'Was the lock keeper’s house ever painted white?';

test('whoever loses the role while writing is told so, and keeps what came too late', async ({ newsroom }) => {
  const administrator = await newsroom.signIn('administrator');
  const uma = await newsroom.guest(NAME);
  const goodbye = await SlowGoodbye.of(uma);
  await takeUp(uma, await inviteWriter(administrator, NAME, 'uma.vale@recheck.example'));
  const desk = new DraftingDesk(uma);
  const kept = new KeptWords(uma);

  await test.step('a writer writes, and an administrator takes the role away', async () => {
    await desk.newCheck(QUESTION);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type('It was painted white.');
    await desk.saved();
    await makeReviewer(administrator, NAME);
    await goodbye.said();
  });

  await test.step('what is typed before the screen knows is kept for copying', async () => {
    await desk.type(' It was painted twice.');
    await desk.reads('It was painted white. It was painted twice.');
    goodbye.arrive();
    await expect(kept.words).toHaveValue('It was painted white. It was painted twice.');
    await uma.keyboard.press('Escape');
    await expect(kept.sheet).toBeHidden();
  });

  await test.step('the desk says why, and takes no more words', async () => {
    await expect(
      uma.getByRole('alert').filter({ hasText: 'Your roles on this desk do not allow this.' }),
    ).toBeVisible();
    await expect(desk.draft).toHaveAttribute('contenteditable', 'false');
    await expect(uma.getByRole('status').filter({ hasText: 'Writing ended' })).toBeVisible();
  });

  await test.step('nobody else reads what came too late', async () => {
    const editor = await newsroom.signIn('editor');
    await new CheckPage(editor).open(QUESTION);
    const read = new DraftingDesk(editor);
    await read.reads('It was painted white.');
    expect(await read.words()).not.toContain('twice');
  });
});
