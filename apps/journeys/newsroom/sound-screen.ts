import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** In a page that was given it. */
    readonly axe: typeof axe;
  }
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** A page in a page that runs no scripts takes no axe either: what stands in it is judged at its own address. */
const PREVIEW = 'iframe[sandbox]';

/** Findings of axe that bar somebody from using a screen. The page has to hold axe. */
const barriers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (preview) => {
    const { violations } = await window.axe.run({ exclude: preview }, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
  }, PREVIEW);

/** How many pixels of the page lie beside the window. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth - document.documentElement.clientWidth, 0));

/** Waits until nothing fades or slides any more: halfway there, colours are none that anybody chose. */
const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** The colour of plain words. */
const ink = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).color);

/** Turns the lights on or off, and waits until the page has followed; one for paper stays as it is. */
async function turn(page: Page, colorScheme: 'light' | 'dark', { name, paper }: Seen): Promise<void> {
  const before = await ink(page);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  if (paper) expect.soft(await ink(page), `${name}: stays black on white`).toBe('rgb(0, 0, 0)');
  else await expect.soft.poll(() => ink(page), `${name}: turns ${colorScheme}`).not.toBe(before);
}

interface Seen {
  readonly name: string;
  /** Whether it looks on screen as it will on paper. */
  readonly paper: boolean;
}

/**
 * A screen that anybody can use, at a desk and on a phone, light and dark: nothing serious for axe, nothing to scroll
 * sideways. Leaves the window as it was: light, and of its size.
 */
export async function expectSoundScreen(page: Page, name: string, { paper = false } = {}): Promise<void> {
  const before = page.viewportSize();
  await page.evaluate(axe.source);
  const judge = async (look: string): Promise<void> => {
    await stillness(page);
    await expect.soft.poll(() => sideways(page), `${name}, ${look}: pixels beside the window`).toBe(0);
    expect.soft(await barriers(page), `${name}, ${look}: what axe finds serious`).toEqual([]);
  };
  await page.setViewportSize(DESK);
  await judge('desk, light');
  await turn(page, 'dark', { name, paper });
  await judge('desk, dark');
  await page.setViewportSize(PHONE);
  await judge('phone, dark');
  await turn(page, 'light', { name, paper });
  await judge('phone, light');
  if (before) await page.setViewportSize(before);
}
