import { expect, type Page } from '@playwright/test';

/** One check in the newsroom. */
export class CheckPage {
  constructor(private readonly page: Page) {}

  /** Finds the check among all and opens it. */
  async open(question: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Checks' }).first().click();
    await this.page.getByRole('searchbox', { name: 'Search questions' }).fill(question);
    await expect(this.page.getByText('1 check shown')).toBeVisible();
    await this.page.getByRole('link', { name: question }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }

  /** Opens the check from the work that waits for this person. */
  async openFromWork(question: string): Promise<void> {
    await this.page.goto('/newsroom/my-work');
    const row = this.page.getByRole('listitem').filter({ hasText: question });
    await row.getByRole('heading').getByRole('link').click();
    await expect(this.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }

  /** Waits until the round stands in this stage. */
  async standsIn(stage: 'Draft' | 'Source review' | 'Editor approval' | 'Publication'): Promise<void> {
    const current = this.page.getByRole('list', { name: 'Stages' }).locator('[aria-current=step]');
    await expect(current).toContainText(stage);
  }

  /** Ends the open round without an edition. */
  async abandon(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More acts' }).click();
    await this.page.getByRole('menuitem', { name: 'Abandon the round' }).click();
    const form = this.page.getByRole('dialog', { name: 'Abandon the round' });
    await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button', { name: 'Abandon the round' }).click();
    await expect(form).toBeHidden();
  }

  /** Opens a correction of what is public. */
  async openCorrection(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Open a correction' }).click();
    const form = this.page.getByRole('dialog', { name: 'Open a correction' });
    await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button', { name: 'Open a correction' }).click();
    await expect(form).toBeHidden();
  }
}
