import { expect, type Locator, type Page } from '@playwright/test';

/** What a browser keeps of a person's words that the newsroom does not have. */
export class KeptWords {
  /** Where “My work” names them. */
  readonly list: Locator;
  /** Where they are shown, to be copied. */
  readonly sheet: Locator;
  readonly words: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Only on this device' });
    this.sheet = page.getByRole('dialog', { name: 'Your last words were not taken' });
    this.words = this.sheet.getByRole('textbox', { name: 'What you typed and the server did not take' });
  }

  /**
   * Signs out.
   * @param answer to the question what becomes of kept words; it must not be asked where there are none
   */
  async signOut(name: string, answer?: 'Sign out, keep them here' | 'Delete them and sign out'): Promise<void> {
    await this.page.getByRole('button', { name }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    if (answer) await this.page.getByRole('button', { name: answer }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  }
}
