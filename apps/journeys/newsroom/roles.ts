import { expect, type Page } from '@playwright/test';

/** Makes a writer a source reviewer: an administrator takes the one role away and gives the other. */
export async function makeReviewer(page: Page, name: string): Promise<void> {
  await page.goto('/newsroom/people');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: 'Roles…' }).click();
  const sheet = page.getByRole('dialog', { name: `Roles of ${name}` });
  await sheet.getByRole('checkbox', { name: 'Writer' }).uncheck();
  await sheet.getByRole('checkbox', { name: 'Source reviewer' }).check();
  await sheet.getByRole('button', { name: 'Keep these roles' }).click();
  await expect(sheet).toBeHidden();
}
