import type { Page } from '@playwright/test';

/** A window and the person in front of it. */
export interface Screen {
  readonly whose: string;
  readonly page: Page;
}

/** A screen that takes longer to be read has died with its journey. */
const PATIENCE_MS = 30_000;
/** As much of a screen as tells what it is. */
const LINES = 100;
/** Where a link leads: of no help to a reader. */
const ADDRESS = /^\s*- \/url: /;

const read = async (page: Page): Promise<string> => {
  try {
    return await page.locator('body').ariaSnapshot({ timeout: PATIENCE_MS });
  } catch (error) {
    return `cannot be read: ${String(error)}`;
  }
};

/** What stands on screens, as people hear and read it, for whoever has to find out why a journey failed. */
export async function sayScreens(screens: readonly Screen[]): Promise<string> {
  const said = [];
  for (const { whose, page } of screens) {
    const lines = (await read(page)).split('\n').filter((line) => !ADDRESS.test(line));
    const rest = lines.length - LINES;
    said.push(
      `\n── on the screen of ${whose}, ${page.url()}`,
      ...lines.slice(0, LINES),
      ...(rest > 0 ? [`   … ${rest} more lines`] : []),
    );
  }
  return `${said.join('\n')}\n`;
}
