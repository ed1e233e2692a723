import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** What somebody says of a source. */
export interface SourceFacts {
  readonly title: string;
  readonly publisher: string;
  readonly kind: string;
  readonly address: string;
}

/** So far inside of what is selected it is taken hold of, in pixels. */
const GRIP = 5;

/** The desk where a draft is written, with the evidence beside it. */
export class DraftingDesk {
  readonly draft: Locator;
  readonly evidence: Locator;
  readonly submitButton: Locator;
  private readonly archived: Locator;

  constructor(private readonly page: Page) {
    this.draft = page.getByRole('textbox', { name: 'Draft', exact: true });
    this.evidence = page.getByRole('region', { name: 'Evidence' });
    this.archived = page.getByRole('document', { name: 'Archived words' });
    this.submitButton = page.getByRole('button', { name: 'Submit for source review' });
  }

  /** Opens a check for this question, and its draft. */
  async newCheck(question: string): Promise<void> {
    await this.page.keyboard.press('c');
    const sheet = this.page.getByRole('dialog', { name: 'New check' });
    await sheet.getByLabel('Question', { exact: true }).fill(question);
    await sheet.getByRole('button', { name: 'Open the check' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }

  /** Waits until the draft can be read. */
  async opened(): Promise<void> {
    await expect(this.draft).toBeVisible();
    await expect(this.draft).not.toBeEmpty();
  }

  /** Writes: who has written in this round before does at once, others say so first. */
  async startWriting(): Promise<void> {
    await this.opened();
    const write = this.page.getByRole('button', { name: 'Write', exact: true });
    const editable = this.draft.and(this.page.locator('[contenteditable=true]'));
    await expect(write.or(editable).first()).toBeVisible();
    if (!(await editable.isVisible())) await write.click();
    await expect(editable).toBeVisible();
  }

  /** Puts the caret at the end of the paragraph that holds these words. */
  async caretBehind(words: string): Promise<void> {
    const paragraph = this.draft.locator('p').filter({ hasText: words });
    await paragraph.click();
    await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      range.collapse(false);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await this.takenOver();
  }

  /** Puts the caret right after these words, which stand in one piece. */
  async caretAfter(words: string): Promise<void> {
    await this.select(words);
    await this.draft.evaluate(() => getSelection()?.collapseToEnd());
    await this.takenOver();
  }

  /** Puts the caret before these words, which begin a paragraph. */
  async caretBefore(words: string): Promise<void> {
    const paragraph = this.draft.locator('p').filter({ hasText: words });
    await paragraph.click();
    await paragraph.evaluate((element) => getSelection()?.collapse(element, 0));
    await this.takenOver();
  }

  /** Begins to write under a heading that has nothing under it. */
  async beginUnder(heading: string): Promise<void> {
    await this.draft.getByRole('heading', { name: heading }).locator('+ p').click();
  }

  /** Selects these words, which stand in one piece. */
  async select(words: string): Promise<void> {
    const paragraph = this.draft.locator('p').filter({ hasText: words });
    await paragraph.click();
    await paragraph.evaluate((element, sought) => {
      const pieces = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let piece = pieces.nextNode();
      while (piece && !piece.textContent?.includes(sought)) piece = pieces.nextNode();
      if (!piece) throw new Error(`“${sought}” does not stand in one piece.`);
      const from = (piece.textContent ?? '').indexOf(sought);
      getSelection()?.setBaseAndExtent(piece, from, piece, from + sought.length);
    }, words);
    await this.takenOver();
  }

  /** Waits until the editor has taken the selection over, of which the page tells it a moment later. */
  private async takenOver(): Promise<void> {
    await this.draft.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
    );
  }

  /** Takes these words out of the draft. */
  async leaveOut(words: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press('Delete');
    await expect(this.draft).not.toContainText(words);
  }

  /** Types where the caret is. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Waits until the newsroom has everything that was typed here. */
  async saved(): Promise<void> {
    // “Saved” stays for a moment while the next words are on their way.
    const line = this.page.locator('[role=status]:not([data-waiting])').filter({ hasText: /^Saved/ });
    await expect(line).toBeVisible();
  }

  /** All words of the draft, without its citation marks and without what stands in its margin. */
  async words(): Promise<string> {
    const all = await this.draft.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const margin of copy.querySelectorAll('.ProseMirror-widget')) margin.remove();
      return [...copy.children].map((block) => block.textContent).join('\n');
    });
    return all.replace(/\[\d+\]/g, '');
  }

  /** Waits until these words stand in the draft, whoever's caret is among them. */
  async reads(words: string): Promise<void> {
    await expect.poll(() => this.words()).toContain(words);
  }

  /** Opens one of the panels beside the words. */
  async panel(name: 'Sources' | 'Coverage' | 'Facts' | 'Open tasks' | 'Import'): Promise<void> {
    await this.evidence.getByRole('tab', { name }).click();
  }

  /** Says what the source of this number is. */
  async identify(number: number, facts: SourceFacts): Promise<void> {
    const row = this.evidence.getByRole('button', { name: new RegExp(`^\\[${number}\\]`) });
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    await this.evidence.getByRole('button', { name: 'Say what it is' }).click();
    const form = this.page.getByRole('dialog', { name: `Source ${number}` });
    await form.getByLabel('Address').fill(facts.address);
    await form.getByLabel('Title').fill(facts.title);
    await form.getByLabel('Publisher').fill(facts.publisher);
    await form.getByLabel('Kind').selectOption({ label: facts.kind });
    await form.getByRole('button', { name: 'Save source' }).click();
    await expect(form).toBeHidden();
    await expect(this.evidence.getByRole('button', { name: `[${number}] ${facts.title}` })).toBeVisible();
  }

  /** Captures a web address as a source, and confirms what its page says of itself. */
  async capture(address: string, title: string): Promise<void> {
    await this.panel('Sources');
    await this.evidence.getByLabel('Web address of a source').fill(address);
    await this.evidence.getByRole('button', { name: 'Capture', exact: true }).click();
    await this.confirm(title);
  }

  /** Cites the source of this number behind what is selected, or at the caret. */
  async cite(number: number): Promise<void> {
    await this.openPicker();
    await this.page.keyboard.type(String(number));
    await this.page.keyboard.press('Enter');
    await expect(this.draft).toBeFocused();
  }

  private async openPicker(): Promise<void> {
    await this.page.keyboard.press('[');
    await expect(this.page.getByRole('combobox', { name: 'Cite a source' })).toBeFocused();
  }

  /** Cites a web address at the caret, which makes a source of it, and confirms what its page says of itself. */
  async citeAddress(address: string, title: string): Promise<void> {
    await this.openPicker();
    await this.page.keyboard.type(address);
    await this.page.keyboard.press('Enter');
    await expect(this.draft).not.toContainText(address);
    const row = this.evidence.getByRole('button', { name: title });
    await row.click();
    await this.confirm(title);
  }

  /** Confirms what a captured page says of itself; its source is open. */
  private async confirm(title: string): Promise<void> {
    const row = this.evidence.getByRole('listitem').filter({ hasText: title });
    await expect(row).toContainText('Captured');
    await row.getByRole('button', { name: 'Confirm', exact: true }).first().click();
    await expect(row.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
  }

  /** Opens the archived words of a source, selects the sentence with these words, and cites it at the caret. */
  async citePassage(title: string, words: string): Promise<void> {
    const row = this.evidence.getByRole('listitem').filter({ hasText: title });
    await row.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(this.archived).toBeFocused();
    await this.selectArchived(words);
    await this.page.getByRole('button', { name: 'Cite this passage' }).click();
  }

  /** Selects the sentence with these words in the archived words that are open, and drags it behind words of the draft. */
  async dragPassage(words: string, behind: string): Promise<void> {
    await this.select(behind);
    const { right, below } = await this.selection();
    await this.selectArchived(words);
    const { left, above } = await this.selection();
    await this.page.mouse.move(left + GRIP, above + GRIP);
    await this.page.mouse.down();
    await this.page.mouse.move(right, below - GRIP, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Where what is selected begins and ends in the window, in pixels. */
  private selection(): Promise<Record<'left' | 'above' | 'right' | 'below', number>> {
    return this.page.evaluate(() => {
      const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) throw new Error('Nothing is selected.');
      return { left: first.left, above: first.top, right: last.right, below: last.bottom };
    });
  }

  /** Selects the sentence with these words in the archived words that are open, by the keys. */
  private async selectArchived(words: string): Promise<void> {
    await this.archived.focus();
    const selected = this.page.getByText(/^Selected: “/);
    for (let said = ''; said !== `Selected: “${words}”`; said = await selected.innerText()) {
      await this.page.keyboard.press('ArrowDown');
      // Each press is answered before the next; after the last sentence none is.
      await expect(selected).not.toHaveText(said);
    }
  }

  /** From the archived words of one source to the list of all. */
  async backToSources(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the sources' }).click();
  }

  async proposeVerdict(value: string, why: string): Promise<void> {
    await this.panel('Facts');
    await this.evidence.getByRole('radio', { name: value, exact: true }).check();
    await this.evidence.getByLabel('Why, in one sentence').fill(why);
    await this.evidence.getByRole('button', { name: 'Propose verdict' }).click();
    await expect(this.page.getByText(`Proposed verdict: ${value}`)).toBeVisible();
  }

  /** Opens the page as readers will see it. */
  async preview(): Promise<FrameLocator> {
    await this.page.getByRole('button', { name: 'Preview' }).click();
    return this.page.getByTitle('The page as the public will read it').contentFrame();
  }

  async submit(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Nothing blocks this' })).toBeVisible();
    await this.submitButton.click();
    await expect(this.draft).toBeHidden();
  }
}
