import { expect, type Locator, type Page } from '@playwright/test';

/** What stands above a draft, to shape its words with. */
export class TextTools {
  private readonly bar: Locator;

  constructor(private readonly page: Page) {
    this.bar = page.getByRole('toolbar', { name: 'Text tools' });
  }

  async press(name: string): Promise<void> {
    await this.bar.getByRole('button', { name, exact: true }).click();
  }

  /** Puts a picture at the caret; it does not go without saying what it shows. */
  async picture(address: string, words: string): Promise<void> {
    await this.press('Picture');
    await this.page.getByLabel('Address of the picture').fill(address);
    const set = this.page.getByRole('button', { name: 'Set picture' });
    await set.click();
    await expect(this.page.getByText('Say what the picture shows.')).toBeVisible();
    await this.page.getByLabel('What it shows').fill(words);
    await set.click();
    await expect(set).toBeHidden();
  }
}
