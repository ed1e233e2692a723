import type { LiveNewsroom } from '../test/live-newsroom';
import type { TestPerson } from '../test/live-rows';
import type { LiveServer } from '../test/live-server';
import { Crowd } from './crowd';

/** Where somebody's editor connects. */
type Place = Pick<LiveServer, 'port'>;

/**
 * The same people in one draft after another: a draft grows with every word, and so does the work of comparing it. What
 * they typed is counted over all of them.
 */
export class Company {
  #crowd: Crowd | null = null;
  #typed = 0;
  #acknowledged = 0;

  private constructor(
    private readonly newsroom: LiveNewsroom,
    private readonly people: readonly TestPerson[],
  ) {}

  static async of(writers: number, newsroom: LiveNewsroom): Promise<Company> {
    const names = Array.from({ length: writers }, (_, number) => `Writer ${number}`);
    return new Company(newsroom, await Promise.all(names.map((name) => newsroom.rows.person(name, 'WRITER'))));
  }

  /** Edits typed in the drafts that are finished. */
  get typed(): number {
    return this.#typed;
  }

  /** Those of them that somebody was told are saved; `finish` has seen that none is missing. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Everybody in the draft that they are in, or in a new one with every `trialsOfADraft`-th trial. */
  async inDraft(trial: number, trialsOfADraft: number, place: (who: number) => Place): Promise<Crowd> {
    if (this.#crowd !== null && trial % trialsOfADraft !== 0) return this.#crowd;
    await this.finish();
    const roundId = await this.newsroom.rows.round(this.newsroom.ada.personId);
    const editors = this.people.map((person, who) => this.newsroom.editor(person, roundId, { server: place(who) }));
    return (this.#crowd = new Crowd(this.newsroom, roundId, editors));
  }

  /** Lets everything arrive in the draft they are in, sees that nothing is missing, and counts. */
  async finish(): Promise<void> {
    if (this.#crowd === null) return;
    await this.#crowd.agree();
    this.#acknowledged += this.#crowd.acknowledged.length;
    this.#typed += this.#crowd.typed;
    this.#crowd.leave();
    this.#crowd = null;
  }
}
