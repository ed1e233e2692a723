import { expect, type Locator, type Page } from '@playwright/test';

/** The revisions of a check: kept, compared, restored. */
export class Revisions {
  readonly sheet: Locator;
  readonly list: Locator;
  /** What changed between the two that are chosen. */
  readonly difference: Locator;

  constructor(private readonly page: Page) {
    this.sheet = page.getByRole('dialog', { name: 'Revisions' });
    this.list = this.sheet.getByRole('list', { name: 'Revisions of this check' });
    this.difference = this.sheet.getByRole('region', { name: 'Compare' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Revisions \d+$/ }).click();
    await expect(this.list).toBeVisible();
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Close' }).click();
    await expect(this.sheet).toBeHidden();
  }

  async keep(name: string): Promise<void> {
    await this.sheet.getByLabel('Name of the revision').fill(name);
    await this.sheet.getByRole('button', { name: 'Keep a revision' }).click();
    await expect(this.list).toContainText(name);
  }

  async compare(from: string, to: string): Promise<void> {
    await this.difference.getByLabel('From').selectOption({ label: from });
    await this.difference.getByLabel('To').selectOption({ label: to });
  }

  /** Gives the words of a revision back to the draft. */
  async restore(revision: string): Promise<void> {
    const row = this.list.getByRole('listitem').filter({ hasText: revision });
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: 'Restore these words' }).click();
    await row.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(row.getByRole('button', { name: 'Restore', exact: true })).toBeHidden();
  }
}
