import { expect, type Locator, type Page } from '@playwright/test';

/** What is said beside a draft: comments and suggested edits. */
export class Margin {
  constructor(private readonly page: Page) {}

  /** Comments on what is selected; a colleague who is named is chosen from the list. */
  async comment(words: string, mention: string): Promise<void> {
    await this.page.keyboard.press('Control+Alt+m');
    const composer = this.page.getByRole('dialog', { name: 'Comment on the selected words' });
    const field = composer.getByLabel('Your comment');
    await field.pressSequentially(`@${mention.slice(0, 3)}`);
    await this.page.getByRole('option', { name: mention }).click();
    await field.pressSequentially(words);
    await composer.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(composer).toBeHidden();
  }

  /** Suggests other words for what is selected. */
  async suggest(replacement: string): Promise<void> {
    await this.page.keyboard.press('Control+Alt+k');
    const composer = this.page.getByRole('dialog', { name: 'Suggest other words' });
    await expect(composer.getByLabel('What it should say')).toBeFocused();
    // In the place of the words, which are selected there.
    await this.page.keyboard.type(replacement);
    await composer.getByRole('button', { name: 'Suggest', exact: true }).click();
    await expect(composer).toBeHidden();
  }

  /** The thread that is about these words. */
  thread(words: string): Locator {
    return this.page.getByRole('article', { name: `Comments on “${words}”` }).first();
  }

  /** The suggestion for these words. */
  suggestion(words: string): Locator {
    return this.page.getByRole('article', { name: `Suggestion on “${words}”` }).first();
  }

  /** Opens the list of everything that was said. */
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Comments/ }).click();
  }

  /** Takes back what was accepted last. */
  async undoAccepting(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo accepting' }).first().click();
  }

  /** Tries to suggest other words for everything at once, and is told why not. */
  async suggestForEverything(): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+Alt+k');
    await expect(
      this.page.getByRole('status').filter({ hasText: 'A suggestion stays within one paragraph.' }).first(),
    ).toBeVisible();
  }

  async answer(words: string, answer: string): Promise<void> {
    const thread = this.thread(words);
    await thread.getByRole('button', { name: 'Answer' }).click();
    await thread.getByLabel('Your answer').fill(answer);
    await thread.getByRole('button', { name: 'Answer' }).click();
    await expect(thread).toContainText(answer);
  }
}
