import type { Page } from '@playwright/test';

/** Leaves on the clipboard what another program would leave there. */
export async function copiedElsewhere(page: Page, html: string): Promise<void> {
  await page.evaluate((copied) => {
    const copy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', copied);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, html);
  await page.keyboard.press('Control+c');
}
