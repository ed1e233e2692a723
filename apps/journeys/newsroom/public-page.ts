import { expect, type Locator, type Page } from '@playwright/test';

/** A check as readers see it. */
export class PublicPage {
  readonly sources: Locator;
  readonly notice: Locator;
  /** Every edition with its note, newest first. */
  readonly editions: Locator;

  constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {
    this.sources = page.locator('.sources > li');
    this.notice = page.locator('#notice');
    this.editions = page.getByRole('region', { name: 'Corrections and earlier editions' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    // Only the server's time is moved: to the browser, a page of another year is a minute old and need not be asked for.
    await this.page.reload();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens an edition that another one has replaced; it says which one it is. */
  async openEdition(number: number, of: number): Promise<void> {
    await this.page.goto(`${this.address}/editions/${number}`);
    await expect(this.page.getByText(new RegExp(`^Edition ${number} of ${of}, replaced on`))).toBeVisible();
  }

  /** The number of the edition that machines are given. */
  async editionInJson(): Promise<number> {
    const answer = await this.page.request.get(`${this.address}.json`);
    expect(answer.status()).toBe(200);
    const { page } = (await answer.json()) as { page: { edition: number } };
    return page.edition;
  }

  /** The day under one of the names of dates, e.g. "Checked on". */
  date(name: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator('time');
  }
}
