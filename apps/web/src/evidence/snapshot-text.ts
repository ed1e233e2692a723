import { splitSentences } from '@recheck/domain';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words of a text that are marked, under the id of what marks them. */
export interface MarkedStretch extends Stretch {
  readonly id: string;
}

/** A piece of a paragraph as it is drawn: all of it is marked by the same things. */
export interface Piece extends Stretch {
  readonly marks: readonly string[];
}

/** The paragraphs of a text: what stands between line breaks, without the empty ones. */
export const paragraphsOf = (text: string): readonly Stretch[] =>
  [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));

/** The sentences of a text, paragraph by paragraph, without the white space around them. */
export const sentenceStretches = (text: string): readonly Stretch[] =>
  paragraphsOf(text).flatMap((paragraph) => {
    let at = paragraph.from;
    return splitSentences(text.slice(paragraph.from, paragraph.to)).map((cut) => {
      const from = at + (cut.length - cut.trimStart().length);
      at += cut.length;
      return { from, to: from + cut.trim().length };
    });
  });

/** Cuts a paragraph where marks begin and end. Together the pieces are the paragraph. */
export const piecesOf = (paragraph: Stretch, marks: readonly MarkedStretch[]): readonly Piece[] => {
  const here = marks.filter(({ from, to }) => from < paragraph.to && to > paragraph.from);
  const borders = here.flatMap(({ from, to }) => [from, to]).filter((at) => at > paragraph.from && at < paragraph.to);
  const cuts = [...new Set([paragraph.from, ...borders, paragraph.to])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? paragraph.from;
    return { from, to, marks: here.filter((mark) => mark.from < to && mark.to > from).map(({ id }) => id) };
  });
};

/**
 * The stretch after a step by sentences from a selection.
 * @param step 1 forward, -1 back
 * @param extends whether the selection grows (at its end, or shrinks there) instead of going on
 */
export const stepSentence = (
  sentences: readonly Stretch[],
  selected: Stretch | null,
  step: 1 | -1,
  extending: boolean,
): Stretch | null => {
  if (selected === null) return sentences.at(step > 0 ? 0 : -1) ?? null;
  const first = sentences.findIndex(({ to }) => to > selected.from);
  const last = sentences.findLastIndex(({ from }) => from < selected.to);
  if (first < 0 || last < first) return sentences.at(step > 0 ? 0 : -1) ?? null;
  if (!extending) return sentences[step > 0 ? last + 1 : first - 1] ?? selected;
  const end = sentences[Math.max(first, last + step)] ?? sentences[last];
  return { from: sentences[first]?.from ?? selected.from, to: end?.to ?? selected.to };
};
