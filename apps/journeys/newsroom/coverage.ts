import { expect, type Locator, type Page } from '@playwright/test';
import { DraftingDesk } from './drafting-desk';

/** The list of sentences that need a citation and have none. */
export class Coverage {
  readonly gaps: Locator;
  /** What stands there instead once there are none. */
  readonly done: Locator;

  constructor(private readonly page: Page) {
    const { evidence } = new DraftingDesk(page);
    const heading = page.getByRole('heading', { name: 'Sentences that need a citation' });
    this.gaps = evidence.locator('section').filter({ has: heading }).getByRole('listitem');
    this.done = evidence.getByText('Every sentence that states a figure, date, name or cause has a citation.');
  }

  /** The first of them, in its words; null when the list says that there is none. */
  async next(): Promise<string | null> {
    await expect(this.gaps.first().or(this.done)).toBeVisible();
    return (await this.done.isVisible()) ? null : this.gaps.first().locator('span').innerText();
  }

  /** Selects a sentence of the list in the text, by a press on it. */
  async select(sentence: string): Promise<void> {
    await this.gap(sentence).getByRole('button').click();
    await expect.poll(() => this.page.evaluate(() => getSelection()?.toString().trim())).toBe(sentence);
  }

  gap(sentence: string): Locator {
    return this.gaps.filter({ hasText: sentence });
  }
}
