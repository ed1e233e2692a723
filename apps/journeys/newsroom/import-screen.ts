import { expect, type Locator, type Page } from '@playwright/test';

/** The heading under which a report lists what a draft lacks. */
export const MISSING = 'Missing, now open tasks of the draft';

/** The screen where texts are brought in. */
export class ImportScreen {
  readonly results: Locator;

  constructor(private readonly page: Page) {
    this.results = page.getByRole('region', { name: 'What came of it' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Import' }).first().click();
    await expect(this.page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  }

  /** Pastes a text and brings it in. */
  async paste(text: string): Promise<Locator> {
    await this.page.getByLabel('Or paste a text').fill(text);
    await this.page.getByRole('button', { name: 'Import the text' }).click();
    return this.resultOf('Pasted text');
  }

  /** Chooses files from the device, several at once. */
  async choose(paths: readonly string[]): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose files' }).click();
    await (await dialog).setFiles([...paths]);
  }

  /** What came of one text. */
  resultOf(name: string): Locator {
    return this.results.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, level: 3 }) });
  }

  /** The lines under one of a report's headings, those that are folded away as well. */
  async linesUnder(result: Locator, heading: 'Found' | typeof MISSING): Promise<string[]> {
    const section = result.locator('section').filter({ has: this.page.getByRole('heading', { name: heading }) });
    return section.getByRole('listitem').allTextContents();
  }

  /** What became of it, in two or three words. */
  async kindOf(name: string): Promise<string> {
    const header = this.resultOf(name).locator('header');
    return (await header.innerText()).replace(name, '').trim();
  }

  /** One of the facts that stand beside an article. */
  async fact(result: Locator, name: string): Promise<string> {
    const line = result.locator('dl > div').filter({ has: this.page.locator('dt', { hasText: name }) });
    return line.locator('dd').innerText();
  }

  /** What was set aside as furniture of the page. */
  async furniture(result: Locator): Promise<string[]> {
    return result.locator('details li').allTextContents();
  }
}
