import { expect } from '@playwright/test';
import { copiedElsewhere } from './newsroom/clipboard';
import { DraftingDesk } from './newsroom/drafting-desk';
import { test } from './newsroom/newsroom';
import { TextTools } from './newsroom/text-tools';
import { copied } from './texts/word-processor';

/** Some of the keys that a writer needs, and what they do. */
const KEYS = [
  [['['], 'Cite a source (in the text)'],
  [['F8'], 'Next sentence without citation'],
  [['Ctrl', 'Enter'], 'Submit for source review'],
  [['Ctrl', 'Alt', 'm'], 'Comment on the selected words'],
  [['g', 'm'], 'Go to: My work'],
] as const;

test('words take their shape as they are typed, pasted and put in', async ({ newsroom }) => {
  const writer = await newsroom.signIn('writer');
  const { keyboard } = writer;
  const desk = new DraftingDesk(writer);
  const tools = new TextTools(writer);
  const { draft } = desk;
  await desk.newCheck('Who rowed the ferry before the bridge was built?');
  await desk.startWriting();
  await desk.beginUnder('Executive summary');

  await test.step('a key tells all keys, also to whoever is typing', async () => {
    await keyboard.press('Control+/');
    const help = writer.getByRole('dialog', { name: 'All keys' });
    for (const [keys, act] of KEYS) {
      const row = help.locator('dl > div').filter({ has: writer.getByText(act, { exact: true }) });
      await expect(row.locator('kbd')).toHaveText([...keys]);
    }
    await keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(draft).toBeFocused();
  });

  await test.step('words and reading time follow what is typed', async () => {
    const length = writer.getByText(/\d+ words?, \d+ min to read/);
    const words = async (): Promise<number> => Number.parseInt(await length.innerText());
    const before = await words();
    await expect(length).toContainText('1 min to read');
    await desk.type('The ferryman rowed alone.');
    await expect.poll(words).toBe(before + 4);
    const more = ' and again'.repeat(230);
    await keyboard.insertText(more);
    await expect.poll(words).toBe(before + 4 + 460);
    await expect(length).toContainText('2 min to read');
    await desk.leaveOut(more);
    await expect(length).toContainText('1 min to read');
  });

  await test.step('signs of Markdown become what they mean', async () => {
    await desk.caretBehind('The ferryman rowed alone.');
    await keyboard.press('Enter');
    await desk.type('## How he was paid');
    await keyboard.press('Enter');
    await desk.type('He was paid in **bread** and *rarely* in coin.');
    await keyboard.press('Enter');
    await desk.type('- bread');
    await keyboard.press('Enter');
    await desk.type('eggs');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await desk.type('1. by the mayor');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await desk.type('> I never saw a coin.');
    await expect(draft.getByRole('heading', { level: 2, name: 'How he was paid' })).toBeVisible();
    await expect(draft.locator('strong')).toHaveText('bread');
    await expect(draft.locator('em')).toHaveText('rarely');
    await expect(draft.locator('ul > li')).toHaveText(['bread', 'eggs']);
    await expect(draft.locator('ol > li')).toHaveText(['by the mayor']);
    await expect(draft.locator('blockquote')).toHaveText('I never saw a coin.');
    expect(await desk.words()).not.toMatch(/[#*>]|1\./);
  });

  await test.step('what a word processor copied comes without its rubbish', async () => {
    await desk.beginUnder('What this cannot establish');
    await copiedElsewhere(writer, copied);
    await keyboard.press('Control+v');
    await expect(draft.getByRole('heading', { name: 'What the ferryman says' })).toBeVisible();
    await expect(draft.locator('strong', { hasText: 'every day' })).toBeVisible();
    await expect(draft.locator('em', { hasText: 'Nobody' })).toBeVisible();
    await expect(draft.locator('ul > li', { hasText: 'oar' })).toHaveText(['the long oar', 'the short oar']);
    await desk.reads('He rowed every day, in any weather.\nNobody paid him.\n');
    expect(await desk.words()).not.toMatch(/Draft, do not print|mso|·/);
    await expect(draft.locator('[class*=Mso], [style*=mso]')).toHaveCount(0);
  });

  await test.step('a table and a described picture are put in, and readers will see them', async () => {
    await desk.beginUnder('Follow-up questions');
    await desk.type('Who rowed when he was ill?');
    await keyboard.press('Enter');
    await tools.press('Insert a table');
    for (const words of ['Year', 'Rower', 'Pay', '1911', 'his niece']) {
      await desk.type(words);
      await keyboard.press('Tab');
    }
    await expect(draft.getByRole('columnheader')).toHaveText(['Year', 'Rower', 'Pay']);
    await desk.caretBehind('Who rowed when he was ill?');
    const address = new URL('/assets/mark.svg', writer.url()).href;
    await tools.picture(address, 'A boat with one oar');
    await expect(draft.getByRole('img', { name: 'A boat with one oar' })).toBeVisible();
    await desk.saved();
    const preview = await desk.preview();
    await expect(preview.getByRole('cell', { name: 'his niece' })).toBeVisible();
    await expect(preview.getByRole('columnheader', { name: 'Rower' })).toBeVisible();
    await expect(preview.getByRole('img', { name: 'A boat with one oar' })).toHaveAttribute('src', address);
  });
});
