import { findDate } from './dates';
import { cutLine, type Line } from './line';

/** A piece of furniture, or the name of the summary, that may share its line with other words. */
interface Anchor {
  readonly from: number;
  readonly to: number;
}

const CHECKED = /\b(?:fact[- ]?)?checked on:?\s+/gi;
const DISCLAIMER = /\bdisclaimer:/gi;
const LEARN_MORE = /\blearn more\.?/i;
const OUTDATED = /\bthis fact[- ]?check may be outdated\.(?:\s+consider [^.]{1,120}\.)?/gi;
const SUMMARY = /(?:\*\*|__)?executive summary/gi;

/** Signs between the name of the summary and what follows it belong to the name. */
const SUMMARY_SIGNS = /^(?:\*\*|__)?\s*[:.–—-]?(?:\*\*|__)?/;
/** What may follow a cut: the end, or the beginning of something new. */
const BEGINNING = /^\s*(?:$|[^\p{Ll}\s,;)\]])/u;
const ENDED = /(?:^|[.?!…:|·”"’»)])\s*$/;

const anchorsOf = (text: string): readonly Anchor[] => {
  const anchors: Anchor[] = [];
  for (const match of text.matchAll(CHECKED)) {
    const start = match.index + match[0].length;
    const date = findDate(text.slice(start, start + 60));
    if (date?.from === 0) anchors.push({ from: match.index, to: start + date.to });
  }
  for (const match of text.matchAll(DISCLAIMER)) {
    const rest = text.slice(match.index);
    const end = LEARN_MORE.exec(rest);
    anchors.push({ from: match.index, to: match.index + (end ? end.index + end[0].length : rest.length) });
  }
  for (const match of text.matchAll(OUTDATED)) anchors.push({ from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(SUMMARY)) {
    const end = match.index + match[0].length;
    const signs = SUMMARY_SIGNS.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    anchors.push({ from: match.index, to: end + signs });
  }
  return anchors.sort((a, b) => a.from - b.from);
};

/** Where to cut a line so that each piece of furniture and the name of the summary stand alone. */
const cutsIn = (text: string): readonly number[] => {
  const cuts: number[] = [];
  let edge = 0;
  for (const { from, to } of anchorsOf(text)) {
    const before = text.slice(edge, from);
    if (from < edge || /\[\d/.test(before) || !ENDED.test(before) || !BEGINNING.test(text.slice(to))) continue;
    // The number of a heading stays with it.
    cuts.push(/^\s*\d{1,2}[.)]\s*$/.test(before) ? edge : from, to);
    edge = to;
  }
  return cuts;
};

const FOLLOW_UPS = /\bwant to (?:dive|dig|go) deeper\?/gi;
const NEXT_QUESTION = /[?？]["”’»)]*\s+(?=\p{Lu})/gu;

/** Where to cut a line so that the name of the follow-ups and each question behind it stand alone. */
const followUpCuts = (text: string): readonly number[] => {
  const name = [...text.matchAll(FOLLOW_UPS)].find(({ index }) => /(?:^|[.?!…\]”"’»)])\s*$/.test(text.slice(0, index)));
  if (!name) return [];
  const end = name.index + name[0].length;
  const questions = [...text.slice(end).matchAll(NEXT_QUESTION)].map((match) => end + match.index + match[0].length);
  return [name.index, end, ...questions];
};

const SOURCES = /^(?:sources|references)\s*:\s*(?=\[\^?\d{1,3}\])/i;

/** Where to cut "Sources: [1] … [2] …" so that its name and each entry stand alone. */
const sourceCuts = (text: string): readonly number[] =>
  SOURCES.test(text) ? [...text.matchAll(/(?<=\s)\[\^?\d{1,3}\](?=:?\s)/g)].map(({ index }) => index) : [];

const SUMMARY_LINE = /^[#>*_\s\d.)]*executive summary/i;
/** Lines among which furniture may run together; the summary's name is looked for until it is found. */
const TOP_LINES = 15;
const LONGEST = 20_000;

/**
 * Parts what runs together on one line: at the top of a text title, "Checked on …", disclaimer, notice, and "Executive
 * summary" with the headline or the paragraph that follows it; anywhere "Want to dive deeper?" and the questions that
 * follow it, "Sources:" and its entries. Words within a sentence are never parted.
 */
export const cutRunTogether = (lines: readonly Line[]): readonly Line[] => {
  let summary = false;
  return lines.flatMap((line, index) => {
    if (line.text.length > LONGEST) return [line];
    const atTop = !summary && index < TOP_LINES;
    const pieces = (atTop ? cutLine(line, cutsIn(line.text)) : [line])
      .flatMap((piece) =>
        cutLine(
          piece,
          [...followUpCuts(piece.text), ...sourceCuts(piece.text)].sort((a, b) => a - b),
        ),
      )
      // What markup said of the line it said of its first piece.
      .map((piece, at) => (at === 0 ? piece : { ...piece, role: null }));
    summary ||= pieces.some((piece) => SUMMARY_LINE.test(piece.text));
    return pieces;
  });
};
