import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { place } from '../places';
import { people, type Part } from './people';
import { sayScreens, type Screen } from './screens';

/** The recorder of traces tries a script in every frame; that of the preview takes none, and says so. */
const RECORDERS_OWN = /^Blocked script execution in 'about:srcdoc'/;

/** A window whose network was taken away says so: that is what the journey wanted. */
const AWAY = /net::ERR_INTERNET_DISCONNECTED|WebSocket is closed before the connection is established/;

/**
 * Opens windows for people and for readers, each with cookies of its own, and remembers what went wrong in any of them:
 * a journey fails on whatever a browser complains of.
 */
export class Newsroom {
  readonly complaints: string[] = [];
  private readonly windows: (Screen & { readonly window: BrowserContext })[] = [];

  constructor(private readonly browser: Browser) {}

  /** What stands on each screen now. */
  get screens(): readonly Screen[] {
    return this.windows;
  }

  /** A window in which this person has signed in. */
  async signIn(part: Part): Promise<Page> {
    const page = await this.window(people[part]);
    await page.goto('/newsroom');
    await signInHere(page, part);
    return page;
  }

  /** Leaves every page, so that none is at work while the server is away. */
  async rest(): Promise<void> {
    for (const { page } of this.windows) await page.goto('about:blank');
  }

  /** Comes back to a window after a long time, and signs in again if asked to. */
  async comeBack(page: Page, part: Part): Promise<void> {
    await page.goto('/newsroom');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/^(Sign in|My work)$/);
    if ((await heading.innerText()) === 'Sign in') await signInHere(page, part);
  }

  /** The window of a reader, whose browser runs no scripts. */
  async reader(): Promise<Page> {
    return this.window('a reader', { javaScriptEnabled: false });
  }

  /** A window for somebody who has no account. */
  async guest(name: string): Promise<Page> {
    return this.window(name);
  }

  async close(): Promise<void> {
    for (const { window } of this.windows) await window.close();
  }

  private async window(whose: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const window = await this.browser.newContext(options);
    const page = await window.newPage();
    this.windows.push({ whose, window, page });
    page.on('pageerror', (error) => this.complaints.push(`${whose}, ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() !== 'error' || RECORDERS_OWN.test(message.text()) || AWAY.test(message.text())) return;
      this.complaints.push(`${whose}, ${page.url()}: ${message.text()} ${url}`);
    });
    return page;
  }
}

/** Signs in on the page that asks for it: a press on the person's name fills the form in. */
export async function signInHere(page: Page, part: Part): Promise<void> {
  await page.getByRole('button', { name: people[part] }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My work');
}

/** A journey that visits the newsroom. If it fails, it tells what was on the screens. */
export const test = base.extend<{ newsroom: Newsroom }>({
  baseURL: `http://127.0.0.1:${place.newsroom}`,
  newsroom: async ({ browser }, use, journey) => {
    const newsroom = new Newsroom(browser);
    await use(newsroom);
    expect.soft(newsroom.complaints, 'what the browsers complained of').toEqual([]);
    if (journey.errors.length > 0) process.stdout.write(await sayScreens(newsroom.screens));
    await newsroom.close();
  },
});
