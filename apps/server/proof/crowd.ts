import { setTimeout as sleep } from 'node:timers/promises';
import type { TestEditor } from '../test/editors';
import { eventually } from '../test/eventually';
import type { LiveNewsroom } from '../test/live-newsroom';
import { loggedParagraphs } from '../test/log-reading';
import { must } from './proof';

/** How long editors may take to agree when they type no more, in milliseconds. */
const PATIENCE = 120_000;
/** What was sent already arrives sooner than that, in milliseconds. */
const LAST_ARRIVAL_MILLISECONDS = 250;

const wordsOf = (paragraphs: readonly string[]): ReadonlySet<string> => new Set(paragraphs.join(' ').split(' '));

/** People who type into one draft, each a word at a time and all at once. Every word is there once. */
export class Crowd {
  #typing: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly newsroom: LiveNewsroom,
    private readonly roundId: string,
    readonly editors: readonly TestEditor[],
  ) {}

  /** Everybody types, if they do not already. */
  type(everyMilliseconds: number): void {
    this.#typing ??= setInterval(() => {
      for (const [number, editor] of this.editors.entries()) {
        if (editor.ready) editor.type(`e${number}.${editor.typed.length}`);
      }
    }, everyMilliseconds);
  }

  rest(): void {
    if (this.#typing) clearInterval(this.#typing);
    this.#typing = null;
  }

  /** Words that the server told somebody were saved. */
  get acknowledged(): readonly string[] {
    return this.editors.flatMap((editor) => [...editor.acknowledged]);
  }

  get typed(): number {
    return this.editors.reduce((sum, { typed }) => sum + typed.length, 0);
  }

  /** Waits until everybody has had so many more words acknowledged. */
  async hasTyped(words: number): Promise<void> {
    const wanted = this.editors.map((editor) => ({ editor, until: editor.acknowledged.size + words }));
    const behind = () => wanted.filter(({ editor, until }) => editor.acknowledged.size < until);
    await eventually(
      () => behind().length === 0,
      'everybody types and is told that it is saved',
      PATIENCE,
      () =>
        behind()
          .map(({ editor, until }) => `${editor.state} wanted: ${until}`)
          .join('\n'),
    );
  }

  /** The database has what was acknowledged up to now. Called when nothing more can arrive from the server. */
  async nothingMissing(): Promise<void> {
    const acknowledged = this.acknowledged;
    const logged = wordsOf(await loggedParagraphs(this.newsroom.owner, this.roundId));
    const missing = acknowledged.filter((word) => !logged.has(word));
    must(missing.length === 0, 'Every acknowledged edit is in the database.', missing);
  }

  /** Waits until what was acknowledged has arrived: nothing new came for as long as it takes several times over. */
  async hearsNothingMore(): Promise<void> {
    let heard = -1;
    const again = async (): Promise<boolean> => {
      const before = heard;
      heard = this.acknowledged.length;
      if (heard === before) return true;
      await sleep(LAST_ARRIVAL_MILLISECONDS);
      return false;
    };
    await eventually(again, 'nobody is told any more that something is saved');
  }

  /** Nobody types any more: everything arrives, acknowledged or not, and everybody ends up with what the database has. */
  async agree(): Promise<void> {
    this.rest();
    const agreed = (): boolean =>
      this.editors.every(
        (editor) => editor.saved && editor.paragraphs.join('\n') === this.editors[0]?.paragraphs.join('\n'),
      );
    const states = (): string => this.editors.map(({ state }) => state).join('\n');
    await eventually(agreed, 'everybody has everything', PATIENCE, states);
    const logged = await loggedParagraphs(this.newsroom.owner, this.roundId);
    must(logged.join('\n') === this.editors[0]?.paragraphs.join('\n'), 'The database says what the editors say.');
    const words = wordsOf(logged);
    const lost = this.editors.flatMap(({ typed }) => typed).filter((word) => !words.has(word));
    must(lost.length === 0, 'Everything that was typed is there in the end.', lost);
  }

  leave(): void {
    this.rest();
    for (const editor of this.editors) editor.leave();
  }
}
