import { expect, type Page } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { DraftingDesk } from './newsroom/drafting-desk';
import { KeptWords } from './newsroom/kept-words';
import { Network } from './newsroom/network';
import { signInHere, test, type Newsroom } from './newsroom/newsroom';
import { SlowDevice } from './newsroom/slow-device';
import { expectSoundScreen } from './newsroom/sound-screen';

/**
 * Waits until the device has confirmed to keep so many edits, one for each key; or a few more, if the last keys before the
 * network went were still on their way.
 */
const keptHere = (page: Page, keys: number): Promise<void> => {
  const line = page.getByRole('status').filter({ hasText: 'kept on this device, not yet saved' });
  return expect
    .poll(async () => Number(/(\d+) edits? kept/.exec((await line.textContent()) ?? '')?.[1] ?? 0))
    .toBeGreaterThanOrEqual(keys);
};

/** A writer who has signed in, and the network of her window. */
const writerWithNetwork = async (newsroom: Newsroom) => {
  const wanda = await newsroom.guest('Wanda Moor');
  const network = await Network.of(wanda);
  await wanda.goto('/newsroom');
  await signInHere(wanda, 'writer');
  return { wanda, network };
};

test('what was typed too late is kept for its writer, and shown to nobody else', async ({ newsroom }) => {
  const question = 'Who winds the clock of the old station?';
  const { wanda, network } = await writerWithNetwork(newsroom);
  const second = await newsroom.signIn('writer');
  const desk = new DraftingDesk(wanda);
  const kept = new KeptWords(wanda);

  await test.step('a writer goes on without a network, for long', async () => {
    await desk.newCheck(question);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type('Nobody winds it. ');
    await desk.saved();
    await network.goAway();
    const said = Array.from({ length: 12 }, (_, index) => `The hands stood still, says witness ${index + 1}. `).join(
      '',
    );
    await desk.type(said);
    await keptHere(wanda, said.length);
  });

  await test.step('meanwhile the draft is submitted', async () => {
    const theirs = new DraftingDesk(second);
    await new CheckPage(second).open(question);
    await theirs.opened();
    await theirs.proposeVerdict('Not established', 'Nobody has said so on the record.');
    await theirs.submit();
  });

  await test.step('whoever comes back is shown every word that was not taken', async () => {
    await network.comeBack();
    await expect(kept.words).toHaveValue(/^Nobody winds it\. The hands stood still, says witness 1\..*witness 12\.$/);
    await new CheckPage(wanda).standsIn('Source review');
    await expectSoundScreen(wanda, 'words that were not taken');
  });

  await test.step('a reload changes nothing, and neither does putting them away', async () => {
    await wanda.reload();
    await expect(kept.words).toHaveValue(/witness 12\.$/);
    await wanda.keyboard.press('Escape');
    await expect(kept.sheet).toBeHidden();
    await wanda.goto('/newsroom/my-work');
    await expect(kept.list).toContainText(question);
    await expect(kept.list).toContainText('The draft takes no more words.');
    await expectSoundScreen(wanda, 'words that are only on this device');
  });

  await test.step('somebody else who signs in here sees nothing of it', async () => {
    const tab = await wanda.context().newPage();
    await tab.goto('/newsroom/my-work');
    await expect(tab.getByRole('region', { name: 'Only on this device' })).toContainText(question);
    await kept.signOut('Wanda Moor', 'Sign out, keep them here');
    // Another tab of the same browser hears of it by itself.
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await tab.close();
    await signInHere(wanda, 'editor');
    await expect(kept.list).toBeHidden();
    await new CheckPage(wanda).open(question);
    await new CheckPage(wanda).standsIn('Source review');
    await expect(kept.sheet).toBeHidden();
    expect(await wanda.content()).not.toContain('says witness');
    await kept.signOut('Edda Lind');
  });

  await test.step('their writer finds them again, and lets them go', async () => {
    await signInHere(wanda, 'writer');
    await kept.list.getByRole('button', { name: 'Show what you typed' }).click();
    await expect(kept.words).toHaveValue(/witness 12\.$/);
    await kept.sheet.getByRole('button', { name: 'Delete it here' }).click();
    await expect(kept.list).toBeHidden();
    await wanda.reload();
    await expect(wanda.getByRole('heading', { level: 1 })).toHaveText('My work');
    await expect(kept.list).toBeHidden();
  });
});

test('what waits to be sent waits for its writer alone, and outlives the round', async ({ newsroom }) => {
  const question = 'Do owls nest in the signal box?';
  const { wanda, network } = await writerWithNetwork(newsroom);
  const desk = new DraftingDesk(wanda);
  const kept = new KeptWords(wanda);
  const away = async (words: string): Promise<void> => {
    await desk.caretBehind('Two boxes were looked at.');
    await network.goAway();
    await desk.type(words);
    await keptHere(wanda, words.length);
    // The tab is gone before the network is back, and the session as well.
    await wanda.goto('about:blank');
    await wanda.context().clearCookies();
    await network.comeBack();
    await wanda.goto('/newsroom/my-work');
  };

  await test.step('a session ends while words wait on the device', async () => {
    await desk.newCheck(question);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type('Two boxes were looked at.');
    await desk.saved();
    await away(' One has a nest.');
  });

  await test.step('somebody else who opens the draft here neither sees nor sends them', async () => {
    await signInHere(wanda, 'administrator');
    await expect(kept.list).toBeHidden();
    await new CheckPage(wanda).open(question);
    await desk.opened();
    await desk.reads('Two boxes were looked at.');
    expect(await desk.words()).not.toContain('One has a nest.');
    await kept.signOut('Ines Thorn');
  });

  await test.step('their writer goes on with them, even where the device is slow to say that it has them', async () => {
    await signInHere(wanda, 'writer');
    await expect(kept.list).toContainText('It is sent when you open the draft.');
    const device = await SlowDevice.of(wanda);
    await kept.list.getByRole('link', { name: question }).click();
    await desk.reads('Two boxes were looked at.');
    expect(await desk.words()).not.toContain('One has a nest.');
    await device.answer();
    await desk.reads('Two boxes were looked at. One has a nest.');
    await desk.saved();
    await wanda.goto('/newsroom/my-work');
    await expect(wanda.getByRole('heading', { level: 1 })).toHaveText('My work');
    await expect(kept.list).toBeHidden();
  });

  await test.step('they are still there when the round has ended meanwhile', async () => {
    await new CheckPage(wanda).open(question);
    await desk.opened();
    await away(' The other has none.');
    const editor = await newsroom.signIn('editor');
    await new CheckPage(editor).open(question);
    await new CheckPage(editor).abandon('Nobody asks any more.');
    await signInHere(wanda, 'writer');
    await expect(kept.list).toContainText('The draft takes no more words.');
    await kept.list.getByRole('button', { name: 'Show what you typed' }).click();
    await expect(kept.words).toHaveValue('The other has none.');
  });
});

test('what was typed into a paragraph that is gone is shown to its writer', async ({ newsroom }) => {
  const question = 'Which of the two ferries is older?';
  const { wanda, network } = await writerWithNetwork(newsroom);
  const second = await newsroom.signIn('writer');
  const desk = new DraftingDesk(wanda);
  const theirs = new DraftingDesk(second);
  const kept = new KeptWords(wanda);

  await test.step('a writer without a network goes on in two paragraphs', async () => {
    await desk.newCheck(question);
    await desk.startWriting();
    await desk.beginUnder('Executive summary');
    await desk.type('The red one is older.');
    await wanda.keyboard.press('Enter');
    await desk.type('The blue one is larger.');
    await desk.saved();
    await new CheckPage(second).open(question);
    await theirs.startWriting();
    await theirs.reads('The blue one is larger.');
    await network.goAway();
    await desk.caretBehind('The red one is older.');
    const [yard, forty] = [' It was built in a yard.', ' It carries forty.'];
    await desk.type(yard);
    await desk.caretBehind('The blue one is larger.');
    await desk.type(forty);
    await keptHere(wanda, yard.length + forty.length);
  });

  await test.step('meanwhile somebody joins the second to the first', async () => {
    await theirs.caretBefore('The blue one is larger.');
    await second.keyboard.press('Backspace');
    await theirs.reads('The red one is older.The blue one is larger.');
    await theirs.saved();
  });

  await test.step('what still has a place arrives; what has none is shown', async () => {
    await network.comeBack();
    for (const one of [desk, theirs]) await one.reads('It was built in a yard.');
    await expect(kept.words).toHaveValue('It carries forty.');
    expect(await theirs.words()).not.toContain('It carries forty.');
    await wanda.keyboard.press('Escape');
    await desk.saved();
  });
});
