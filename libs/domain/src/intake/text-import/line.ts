/** One line of an imported text after stray markup was taken out of it; never empty. */
export interface Line {
  /** Number of the line it came from, counted from 1. */
  readonly number: number;
  /** Its characters, without white space at either end. */
  readonly text: string;
  /** Columns of white space before it; a tab counts as four. */
  readonly indent: number;
  /** Whether an empty line (or the edge of a paragraph in markup) stands before it. */
  readonly blankBefore: boolean;
  /** What markup said about stretches of `text`. */
  readonly marks: readonly MarkedRange[];
  /** What markup said about the whole line. */
  readonly role: MarkupRole | null;
}

export interface MarkedRange {
  readonly from: number;
  readonly to: number;
  readonly mark: InlineMark;
}

export type InlineMark =
  { readonly type: 'strong' } | { readonly type: 'emphasis' } | { readonly type: 'link'; readonly address: string };

export type MarkupRole =
  | { readonly type: 'heading'; readonly level: number }
  /** `number` counts from 1 within an ordered list and is null in an unordered one; `depth` is 0 in the outer list. */
  | { readonly type: 'item'; readonly number: number | null; readonly depth: number }
  | { readonly type: 'quotation' };

const leading = /^\s*/;

/** The part of a line between two offsets, without white space at its ends; null where nothing is left. */
export const sliceLine = (line: Line, from: number, to: number = line.text.length): Line | null => {
  const part = line.text.slice(from, to);
  const text = part.trim();
  if (text === '') return null;
  const start = from + (leading.exec(part)?.[0].length ?? 0);
  const end = start + text.length;
  return {
    ...line,
    text,
    blankBefore: from === 0 && line.blankBefore,
    marks: line.marks
      .filter((range) => range.to > start && range.from < end)
      .map(({ from: a, to: b, mark }) => ({ from: Math.max(a, start) - start, to: Math.min(b, end) - start, mark })),
  };
};

/** Cuts a line at offsets in ascending order. */
export const cutLine = (line: Line, offsets: readonly number[]): readonly Line[] => {
  const edges = [0, ...offsets, line.text.length];
  return edges.slice(1).flatMap((edge, index) => sliceLine(line, edges[index] ?? 0, edge) ?? []);
};

/** Two lines as one, parted by a space. */
export const joinLines = (first: Line, second: Line): Line => {
  const offset = first.text.length + 1;
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    marks: [
      ...first.marks,
      ...second.marks.map((range) => ({ ...range, from: range.from + offset, to: range.to + offset })),
    ],
  };
};

/** The words of a line without the signs that plain-text markup puts around them (`#`, `>`, `*`, `_`): to compare only. */
export const bareWords = (text: string): string =>
  text
    .replace(/^[#>\s]+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/^[*_•-]\s*(?=\S)/, '')
    .replace(/[*_#]$/, '')
    .trim();
