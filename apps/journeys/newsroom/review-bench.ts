import { expect, type Locator, type Page } from '@playwright/test';

/** The findings in the order of their keys. */
export const FINDINGS = ['Supports', 'Partly', 'Contradicts', 'Not mentioned', 'Can’t verify'] as const;

/** The bench where a source reviewer goes from citation to citation, hands on the keyboard. */
export class ReviewBench {
  readonly steps: Locator;

  constructor(private readonly page: Page) {
    this.steps = page.getByRole('navigation', { name: 'Citations' });
  }

  /** Presses the key of a finding, writes the note that all but the first ask for, and keeps it. */
  async find(finding: (typeof FINDINGS)[number], note?: string): Promise<void> {
    const kept = await this.found().count();
    await this.page.keyboard.press(String(FINDINGS.indexOf(finding) + 1));
    if (note !== undefined) {
      await expect(this.page.getByLabel('Note')).toBeFocused();
      await this.page.keyboard.type(note);
    }
    await this.page.keyboard.press('Enter');
    await expect(this.found()).toHaveCount(kept + 1);
  }

  /** The steps whose citation has a finding that the newsroom has. */
  found(): Locator {
    return this.steps.getByRole('button', { name: new RegExp(`: (${FINDINGS.join('|')})$`) });
  }

  /** The steps whose finding was carried from an earlier revision. */
  carried(): Locator {
    return this.steps.getByRole('button', { name: /carried from an earlier revision$/ });
  }

  open(): Locator {
    return this.steps.getByRole('button', { name: /no finding yet$/ });
  }

  async returnToWriter(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Return to writer' }).click();
    const sheet = this.page.getByRole('dialog', { name: 'Return to writer' });
    await sheet.getByLabel('What has to change').fill(reason);
    await sheet.getByRole('button', { name: 'Return to writer' }).click();
    await expect(this.steps).toBeHidden();
  }

  async passOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pass to editor' }).click();
    await expect(this.steps).toBeHidden();
  }
}
