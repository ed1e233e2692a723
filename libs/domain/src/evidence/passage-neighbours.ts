import type { FoldedText } from './passage-fold';

/** So many units of a neighbour, without spaces, tell that it is the same one. */
export const NEIGHBOUR = 16;
/** So far away it may stand, for what was put in between; beside a short passage only whole lines may. */
export const FARTHEST_NEIGHBOUR = 600;

/** Places between the same neighbours that are told apart. */
const MOST_FRAMES = 20;

/** Units of a folded text, from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stood right before and right after a passage: folded, without spaces. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** How much of its neighbourhood a place has. */
export interface Kept {
  /** How many of the two neighbours still stand beside it, 0 to 2. */
  readonly kept: number;
  /** Units right before and after it that agree. */
  readonly agreeing: number;
}

export const unspaced = (text: string): string => text.replaceAll(' ', '');

/** Whole lines that were put in between, or nothing. */
export const isWholeLines = (between: string): boolean =>
  !/\S/.test(between) || (/^[^\S\n]*\n/.test(between) && /\n[^\S\n]*$/.test(between));

/** How many units at the end of both texts agree. */
const agreeingEnds = (some: string, others: string): number => {
  let count = 0;
  while (count < some.length && count < others.length && some.at(-1 - count) === others.at(-1 - count)) count += 1;
  return count;
};
const agreeingStarts = (some: string, others: string): number => {
  let count = 0;
  while (count < some.length && count < others.length && some[count] === others[count]) count += 1;
  return count;
};

const tailOf = ({ before }: Neighbours): string => before.slice(-NEIGHBOUR);
const headOf = ({ after }: Neighbours): string => after.slice(0, NEIGHBOUR);
/** Shorter ones are found by chance. */
const tells = (neighbour: string): boolean => neighbour.length === NEIGHBOUR;

/**
 * The neighbourhoods in one text. Compared without spaces, because line breaks come and go, and in many scripts the
 * spaces with them.
 */
export class Neighbourhood {
  readonly #dense: string;
  /** For each unit without spaces its place in the folded text, and the other way round. */
  readonly #places: Int32Array;
  readonly #counts: Int32Array;

  constructor(
    private readonly text: string,
    private readonly within: FoldedText,
  ) {
    const { folded } = within;
    this.#dense = unspaced(folded);
    this.#places = new Int32Array(this.#dense.length);
    this.#counts = new Int32Array(folded.length + 1);
    let count = 0;
    for (let index = 0; index < folded.length; index += 1) {
      this.#counts[index] = count;
      if (folded[index] !== ' ') this.#places[count++] = index;
    }
    this.#counts[folded.length] = count;
  }

  /**
   * What a place has kept of the neighbours. They stand in their order: what stands behind the words that followed the
   * passage is another copy of it.
   *
   * @param short whether the passage is so short that its neighbours have to be right beside it
   */
  around({ start, end }: Range, neighbours: Neighbours, short: boolean): Kept {
    const [from, to] = [this.#counts[start] ?? 0, this.#counts[end] ?? 0];
    const left = this.#endBefore(from, neighbours);
    const right = this.#startAfter(to, neighbours);
    const near = Number(left === from) + Number(right === to);
    const far = Number(left !== null) + Number(right !== null);
    const framed =
      left !== null &&
      right !== null &&
      isWholeLines(this.#between(left, from)) &&
      isWholeLines(this.#between(to, right));
    return {
      kept: short && !framed ? near : far,
      agreeing:
        agreeingEnds(neighbours.before, this.#dense.slice(Math.max(0, from - FARTHEST_NEIGHBOUR), from)) +
        agreeingStarts(neighbours.after, this.#dense.slice(to, to + FARTHEST_NEIGHBOUR)),
    };
  }

  /** Where other words stand between the very neighbours, at most so many units of them; the first few, in reading order. */
  framed(neighbours: Neighbours, longest: number): readonly Range[] {
    const [tail, head] = [tailOf(neighbours), headOf(neighbours)];
    if (tail === '' && head === '') return [];
    const found: Range[] = [];
    for (const from of this.#endsOf(tail)) {
      for (const to of this.#beginningsOf(head, from, longest)) {
        found.push({ start: this.#places[from] ?? 0, end: (this.#places[to - 1] ?? 0) + 1 });
        if (found.length === MOST_FRAMES) return found;
      }
    }
    return found;
  }

  /** Where the words before a passage end. So few that they tell nothing are the beginning of the text, or none. */
  *#endsOf(tail: string): Iterable<number> {
    if (!tells(tail)) {
      if (this.#dense.startsWith(tail)) yield tail.length;
      return;
    }
    for (let at = this.#dense.indexOf(tail); at >= 0; at = this.#dense.indexOf(tail, at + 1)) yield at + NEIGHBOUR;
  }

  /** Where the words behind it begin, likewise: all of them, for they may stand in the middle of the others, too. */
  *#beginningsOf(head: string, from: number, longest: number): Iterable<number> {
    if (!tells(head)) {
      const at = this.#dense.length - head.length;
      if (at > from && at - from <= longest && this.#dense.endsWith(head)) yield at;
      return;
    }
    const window = this.#dense.slice(from, from + longest + NEIGHBOUR);
    for (let at = window.indexOf(head, 1); at > 0; at = window.indexOf(head, at + 1)) yield from + at;
  }

  /** Where the words before end, at a place or before it; null when they do not stand there. */
  #endBefore(from: number, neighbours: Neighbours): number | null {
    const tail = tailOf(neighbours);
    const window = this.#dense.slice(Math.max(0, from - FARTHEST_NEIGHBOUR), from);
    if (!tells(tail)) return (tail === '' ? from === 0 : window.endsWith(tail)) ? from : null;
    const at = window.lastIndexOf(tail);
    if (at < 0) return null;
    const [end, head] = [at + NEIGHBOUR, headOf(neighbours)];
    return tells(head) && window.includes(head, end) ? null : from - window.length + end;
  }

  /** Where the words after begin, likewise. */
  #startAfter(to: number, neighbours: Neighbours): number | null {
    const head = headOf(neighbours);
    const window = this.#dense.slice(to, to + FARTHEST_NEIGHBOUR);
    if (!tells(head)) return (head === '' ? to === this.#dense.length : window.startsWith(head)) ? to : null;
    const at = window.indexOf(head);
    const tail = tailOf(neighbours);
    return at < 0 || (tells(tail) && window.slice(0, at).includes(tail)) ? null : to + at;
  }

  /** The text between two units without spaces. */
  #between(from: number, to: number): string {
    const { begins, ends } = this.within;
    if (from === to) return '';
    return this.text.slice(ends[this.#places[from - 1] ?? -1] ?? 0, begins[this.#places[to] ?? -1] ?? this.text.length);
  }
}
