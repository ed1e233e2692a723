import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from '@playwright/test';
import { DraftingDesk } from './newsroom/drafting-desk';
import { ImportScreen, MISSING } from './newsroom/import-screen';
import { test } from './newsroom/newsroom';
import { expectSoundScreen } from './newsroom/sound-screen';
import { NO_SEEDS, seeds, sourcesOf } from './texts/seeds';

/** Letters and figures only: an import may set words anew, not lose them. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The lines of a text without their citation marks and without the numbers of sections, which a draft derives. */
const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/\[\d+\]/g, '')
        .replace(/^\s*\d+\.\s+/, '')
        .trim(),
    )
    .filter((line) => bare(line) !== '');

test('a writer brings in three fact-checks and an article of others', async ({ newsroom }) => {
  // Texts of others are never copied into the project: where they are not beside it, this says so.
  test.skip(seeds.length === 0, NO_SEEDS);
  const page = await newsroom.signIn('writer');
  const screen = new ImportScreen(page);
  await screen.open();
  await screen.choose(seeds);
  await expect(screen.results.getByRole('status')).toHaveText(`${seeds.length} of ${seeds.length} files`);
  await expectSoundScreen(page, 'import, with results');

  const became = (what: string): string[] => {
    return kinds.filter(([, kind]) => kind === what).map(([file]) => file);
  };
  const kinds: (readonly [string, string])[] = [];
  for (const file of seeds) kinds.push([file, await screen.kindOf(basename(file))]);
  const drafts = became('Draft made');
  const [article = '', ...more] = became('An article, to be used as a source');
  expect([drafts.length, more.length]).toEqual([3, 0]);

  const addresses: { file: string; address: string; keptAside: string }[] = [];
  await test.step('each draft lists what is missing, and invents nothing', async () => {
    for (const file of drafts) {
      const result = screen.resultOf(basename(file));
      const missing = await screen.linesUnder(result, MISSING);
      const numbers = sourcesOf(readFileSync(file, 'utf8'));
      expect(missing).toContain('No verdict: an import never invents one');
      expect(missing.join('\n')).toContain(
        `${numbers.length} sources without a title: ${numbers.map((number) => `[${number}]`).join(' ')}`,
      );
      const dated = /^Checked on/m.test(readFileSync(file, 'utf8'));
      expect(missing.some((line) => line.startsWith('No checked date'))).toBe(!dated);
      const address = await result.getByRole('link', { name: 'Open the draft' }).getAttribute('href');
      addresses.push({ file, address: address ?? '', keptAside: (await screen.furniture(result)).join('\n') });
    }
  });

  await test.step('the article becomes a source of one of them', async () => {
    const result = screen.resultOf(basename(article));
    await expect(result).toContainText('is a republished article and not a fact-check');
    const title = await screen.fact(result, 'Title');
    expect(await screen.fact(result, 'Original')).toMatch(/^https:\/\//);
    await result.getByRole('button', { name: 'Add as source' }).click();
    await expect(result.getByRole('status')).toContainText('Added as a source.');
    await result.getByRole('link', { name: 'Open the draft' }).click();
    await expect(new DraftingDesk(page).evidence).toContainText(title);
  });

  await test.step('every word is in the draft or set aside by name', async () => {
    for (const { file, address, keptAside } of addresses) {
      await page.goto(address);
      const desk = new DraftingDesk(page);
      await desk.opened();
      const question = await page.getByRole('heading', { level: 1 }).innerText();
      const kept = bare(`${question} ${await desk.words()} ${keptAside}`);
      const lost = linesOf(file).filter((line) => !kept.includes(bare(line)));
      expect(lost, `lines of ${basename(file)} that are nowhere`).toEqual([]);
    }
  });
});
