import { expect, type Locator, type Page } from '@playwright/test';

/** Published checks that may no longer hold, and what to do about each. */
export class RefreshQueue {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Refresh queue' }).first().click();
    await expect(this.page.getByRole('heading', { name: 'Refresh queue', level: 1 })).toBeVisible();
  }

  /** A check with its reasons. */
  group(question: string): Locator {
    return this.page.getByRole('region', { name: question });
  }

  /** Opens a refresh round directly in source review. */
  async nothingHadToChange(question: string, lookedAt: string): Promise<void> {
    await this.group(question).getByRole('button', { name: 'Nothing had to change…' }).click();
    const sheet = this.page.getByRole('dialog', { name: 'Nothing had to change' });
    await sheet.getByLabel('What did you look at?').fill(lookedAt);
    await sheet.getByRole('button', { name: 'Open it in source review' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }

  /** Opens a refresh round to be written. */
  async openRound(question: string): Promise<void> {
    await this.group(question).getByRole('button', { name: 'Open a round' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }
}
