import { expect, type Page } from '@playwright/test';

/** Where a publisher sees the page as it will be, and publishes exactly what was approved. */
export class PublishPanel {
  constructor(private readonly page: Page) {}

  /** Waits until the page as it will be can be read. */
  async previewed(question: string): Promise<void> {
    const preview = this.page.getByTitle('The page as the public will read it').contentFrame();
    await expect(preview.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }

  /** @param changed what changed, for readers; asked for from the second edition on */
  async publishAs(edition: number, changed?: string): Promise<void> {
    if (changed !== undefined) await this.page.getByLabel('What changed, for readers').fill(changed);
    await this.page.getByRole('button', { name: `Publish as edition ${edition}`, exact: true }).click();
    await expect(this.page.getByRole('link', { name: `Edition ${edition}`, exact: true })).toBeVisible();
  }
}
