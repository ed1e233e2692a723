import type { TextQuote } from './passage';
import { goesOn } from './passage-edges';
import { foldText, type FoldedText } from './passage-fold';
import { FARTHEST_NEIGHBOUR, isWholeLines, NEIGHBOUR, Neighbourhood, unspaced } from './passage-neighbours';
import type { Kept, Neighbours, Range } from './passage-neighbours';

/**
 * What became of a passage in a later snapshot.
 *
 * - `SAME`      its words stand there, and what stood beside them still does
 * - `MOVED`     its words stand there, beside other ones
 * - `REWORDED`  other words stand in its place, or words much like it anywhere
 * - `GONE`      nothing like it is there
 */
export const PASSAGE_FATES = ['SAME', 'MOVED', 'REWORDED', 'GONE'] as const;
export type PassageFate = (typeof PASSAGE_FATES)[number];

/** Where a passage stands in a text, in UTF-16 units, and how much of its wording is left there (0 to 1). */
export type PassagePlace =
  | { readonly fate: 'GONE' }
  | {
      readonly fate: Exclude<PassageFate, 'GONE'>;
      readonly startsAt: number;
      readonly endsAt: number;
      readonly likeness: number;
    };

/**
 * Finds where a pattern stands in a text with at most so many differences (insertions, deletions, substitutions); only
 * the places with the fewest. The shells bring a library for it.
 */
export type ApproximateSearch = (
  text: string,
  pattern: string,
  mostErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/**
 * Below so many letters words alone prove nothing: "in 1923" stands on many pages. A sign of a script that writes
 * syllables or words counts twice.
 */
export const SHORT_PASSAGE = 24;
const WEIGHTY = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** From here on words are taken for a passage reworded, wherever they stand. */
export const REWORDED_FROM = 0.7;
/** From here on where a neighbour of the passage still stands beside them. */
export const REWORDED_IN_PLACE_FROM = 0.5;
/** Of a long passage its opening is looked for: comparing all of it with all of a long text would take seconds. */
const LONGEST_PATTERN = 1000;
/** More places than these are no longer told apart. */
const MOST_PLACES = 500;
/** A line of a passage is looked for by itself from this length on. */
const SHORTEST_LINE = 12;

interface Candidate extends Range, Kept {
  /** How far it is from where the passage stood. */
  readonly distance: number;
}

const isShort = (words: string): boolean => words.length + (words.match(WEIGHTY)?.length ?? 0) < SHORT_PASSAGE;

const allIndexes = (text: string, words: string): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(words, at + 1)) {
    found.push(at);
  }
  return found;
};

const better = (a: Candidate, b: Candidate): number =>
  b.kept - a.kept || b.agreeing - a.agreeing || a.distance - b.distance;

/** Looks for passages in one text. Folding it is the work, so one finder serves all passages of a source. */
export class PassageFinder {
  readonly #text: string;
  readonly #search: ApproximateSearch;
  readonly #in: FoldedText;
  readonly #beside: Neighbourhood;

  constructor(text: string, search: ApproximateSearch) {
    this.#text = text;
    this.#search = search;
    this.#in = foldText(text);
    this.#beside = new Neighbourhood(text, this.#in);
  }

  /** What became of a passage that was chosen in another text of the same source, or in this one. */
  find(quote: TextQuote): PassagePlace {
    const { quotation, prefix, suffix, startsAt, endsAt } = quote;
    const text = this.#text;
    const untouched =
      text.slice(startsAt, endsAt) === quotation &&
      text.slice(0, startsAt).endsWith(prefix) &&
      (suffix === '' ? endsAt === text.length : text.startsWith(suffix, endsAt));
    if (untouched) return { fate: 'SAME', startsAt, endsAt, likeness: 1 };

    const words = foldText(quotation).folded;
    const beside = { before: unspaced(foldText(prefix).folded), after: unspaced(foldText(suffix).folded) };
    const whole = this.#exactly(words, quotation).filter((range) => !this.#isPartOfMore(range, quote));
    const exact = this.#best(whole, beside, quote);
    const known = beside.before !== '' || beside.after !== '';
    if (exact && (exact.kept > 0 || !known)) return this.#place('SAME', exact, 1);
    return (
      this.#replaced(words, beside, exact !== null) ??
      (exact ? this.#place('MOVED', exact, 1) : (this.#alike(words, beside, quote) ?? { fate: 'GONE' }))
    );
  }

  /** Where the words stand as they are: in one piece, or line by line with whole lines put in between. */
  #exactly(words: string, quotation: string): readonly Range[] {
    const { folded, begins } = this.#in;
    const ranges = allIndexes(folded, words).map((start) => ({ start, end: start + words.length }));
    if (ranges.length > 0) return ranges;
    // Signs may compose with what was put right beside them.
    const raw = allIndexes(this.#text, quotation).map((at) => ({
      start: begins.findIndex((begin) => begin >= at),
      end: begins.findLastIndex((begin) => begin < at + quotation.length) + 1,
    }));
    if (raw.length > 0) return raw.filter(({ start, end }) => start >= 0 && end > start);
    return this.#lineByLine(quotation.split('\n').flatMap((line) => foldText(line).folded || []));
  }

  /** Whether a word or number goes on at an end of a place, as it did not where the passage was chosen: "12" in "120". */
  #isPartOfMore({ start, end }: Range, { quotation, prefix, suffix }: TextQuote): boolean {
    const around = prefix + quotation + suffix;
    const then = foldText(around);
    const from = then.begins.findIndex((begin) => begin >= prefix.length);
    const to = then.begins.findLastIndex((begin) => begin < prefix.length + quotation.length) + 1;
    return (
      (goesOn(this.#text, this.#in, start) && !goesOn(around, then, from)) ||
      (goesOn(this.#text, this.#in, end) && !goesOn(around, then, to))
    );
  }

  #lineByLine(lines: readonly string[]): readonly Range[] {
    const [first, ...rest] = lines;
    if (first === undefined || rest.length === 0 || lines.some((line) => line.length < SHORTEST_LINE)) return [];
    const { folded, begins, ends } = this.#in;
    return allIndexes(folded, first).flatMap((start) => {
      let end = start + first.length;
      for (const line of rest) {
        const next = folded.slice(0, end + FARTHEST_NEIGHBOUR + line.length).indexOf(line, end);
        // Lines that were put in between are whole ones; anything else is another wording.
        if (next < 0 || !isWholeLines(this.#text.slice(ends[end - 1], begins[next]))) return [];
        end = next + line.length;
      }
      return [{ start, end }];
    });
  }

  /**
   * Other words between the very neighbours of a passage: how a figure is corrected. Of a long passage only words like
   * it count, and only if its own stand somewhere else, where it may be repeated; otherwise it is looked for anywhere.
   */
  #replaced(words: string, neighbours: Neighbours, elsewhere: boolean): PassagePlace | null {
    const short = isShort(words);
    if (!short && !elsewhere) return null;
    const { folded } = this.#in;
    const [best] = this.#beside
      .framed(neighbours, 3 * words.length + NEIGHBOUR)
      .map((range) => ({ range, likeness: this.#likeness(words, folded.slice(range.start, range.end)) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!best || (!short && best.likeness < REWORDED_FROM)) return null;
    return this.#place('REWORDED', best.range, best.likeness);
  }

  /** Words much like the passage: anywhere, or less like it beside its neighbours. */
  #alike(words: string, beside: Neighbours, quote: TextQuote): PassagePlace | null {
    if (isShort(words)) return null;
    const pattern = words.slice(0, LONGEST_PATTERN);
    const most = Math.floor(pattern.length * (1 - REWORDED_IN_PLACE_FROM));
    const found = this.#search(this.#in.folded, pattern, most).slice(0, MOST_PLACES);
    const best = this.#best(found, beside, quote);
    if (!best) return null;
    const errors = found.find(({ start, end }) => start === best.start && end === best.end)?.errors ?? pattern.length;
    const likeness = 1 - errors / pattern.length;
    return likeness >= REWORDED_FROM || best.kept > 0 ? this.#place('REWORDED', best, likeness) : null;
  }

  /** How much of the wording is left between two texts as wholes; of long ones their openings are compared. */
  #likeness(words: string, others: string): number {
    const [some, other] = [words.slice(0, LONGEST_PATTERN), others.slice(0, LONGEST_PATTERN)];
    const most = Math.max(some.length, other.length);
    // The search leaves out beginnings and ends; between borders as long as the texts that costs more than it saves.
    const border = '\n'.repeat(most);
    const [best] = this.#search(border + other + border, border + some + border, most);
    return 1 - (best?.errors ?? most) / most;
  }

  #best(ranges: readonly Range[], neighbours: Neighbours, quote: TextQuote): Candidate | null {
    const { begins } = this.#in;
    const short = isShort(quote.quotation);
    const candidates = ranges.map((range): Candidate => ({
      ...range,
      ...this.#beside.around(range, neighbours, short),
      distance: Math.abs((begins[range.start] ?? 0) - quote.startsAt),
    }));
    return candidates.sort(better)[0] ?? null;
  }

  #place(fate: Exclude<PassageFate, 'GONE'>, { start, end }: Range, likeness: number): PassagePlace {
    const { folded, begins, ends } = this.#in;
    // Nearly the same words may end in a space.
    const first = folded[start] === ' ' ? start + 1 : start;
    const last = folded[end - 1] === ' ' ? end - 2 : end - 1;
    return { fate, startsAt: begins[first] ?? 0, endsAt: ends[last] ?? 0, likeness };
  }
}
