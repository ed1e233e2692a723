import { expect, type Page } from '@playwright/test';

/** Invites somebody as a writer and gives the link to hand over. */
export async function inviteWriter(page: Page, name: string, email: string): Promise<string> {
  await page.getByRole('link', { name: 'People' }).first().click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const sheet = page.getByRole('dialog', { name: 'Invite somebody' });
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('E-mail address').fill(email);
  await sheet.getByRole('checkbox', { name: 'Writer' }).check();
  await sheet.getByRole('button', { name: 'Make the link' }).click();
  return sheet.getByRole('textbox', { name: 'Copy the link' }).inputValue();
}

/** Takes an invitation up: chooses a password and is signed in. */
export async function takeUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill('herons stand still');
  await page.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
}
