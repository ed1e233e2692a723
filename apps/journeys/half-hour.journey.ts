import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { CheckPage } from './newsroom/check-page';
import { Coverage } from './newsroom/coverage';
import { DraftingDesk } from './newsroom/drafting-desk';
import { ImportScreen } from './newsroom/import-screen';
import { test } from './newsroom/newsroom';
import { NO_SEEDS, seeds, sourcesOf } from './texts/seeds';

const OWN = 'The list was read in January 2026.';

/** How a text’s first paragraph begins. */
const opening = (text: string): string => (/^.{120,}$/m.exec(text)?.[0] ?? '').slice(0, 40);

test('a writer works a text of others until nothing is left without a citation', async ({ newsroom }) => {
  // Texts of others are never copied into the project: where they are not beside it, this says so.
  test.skip(seeds.length === 0, NO_SEEDS);
  const [longest = ''] = seeds
    .map((seed) => readFileSync(seed, 'utf8'))
    .sort((one, other) => other.length - one.length);
  // A text is brought in once: this one asks something else.
  const text = longest.replace(/^.*$/m, 'What do the reports leave open?');
  const writer = await newsroom.signIn('writer');
  const desk = new DraftingDesk(writer);
  const coverage = new Coverage(writer);

  await test.step('the text is brought in, and each of its sources is named', async () => {
    const screen = new ImportScreen(writer);
    await screen.open();
    await (await screen.paste(text)).getByRole('link', { name: 'Open the draft' }).click();
    await desk.startWriting();
    for (const number of sourcesOf(text)) {
      await desk.identify(number, {
        title: `Report ${number} that the text cites`,
        publisher: 'City Desk',
        kind: 'Primary document',
        address: `https://reports.example/${number}`,
      });
    }
  });

  await test.step('sentence by sentence is cited, or says no more than is known', async () => {
    await desk.caretBehind(opening(text));
    await desk.type(` ${OWN}`);
    await desk.panel('Coverage');
    await expect(coverage.gap(OWN)).toBeVisible();
    let worked = 0;
    for (let gap = await coverage.next(); gap !== null; gap = await coverage.next()) {
      await coverage.select(gap);
      if (gap === OWN || worked % 2 === 0) await desk.cite(1);
      else await desk.type('Nobody has said so yet.');
      await expect(coverage.gap(gap)).toBeHidden();
      worked += 1;
    }
    expect(worked, 'sentences of others, and one of one’s own').toBeGreaterThan(1);
    await expect(desk.evidence.getByText('Every mark leads to a source that is identified.')).toBeVisible();
  });

  await test.step('it is submitted with an empty list', async () => {
    await desk.saved();
    await desk.proposeVerdict('Not established', 'The reports name nobody.');
    await desk.submit();
    await new CheckPage(writer).standsIn('Source review');
  });
});
