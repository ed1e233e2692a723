import { expect, type Page } from '@playwright/test';

/** The sheet on which an editor decides about exactly these words. */
export class ApprovalSheet {
  constructor(private readonly page: Page) {}

  /** Approves by the button that carries the hash, and says so once more. */
  async approve(): Promise<void> {
    const approve = { name: /^Approve revision \d+ \(hash [0-9a-f]{4}…\)/ };
    await this.page.getByRole('button', approve).click();
    const sure = this.page.getByRole('dialog', { name: 'Approve exactly these words?' });
    await sure.getByRole('button', approve).click();
    await expect(sure).toBeHidden();
  }
}
