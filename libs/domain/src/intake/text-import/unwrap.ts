import { joinLines, type Line } from './line';

const WIDEST = 130;
const NARROWEST = 40;
/** Pairs of lines that must be seen, and the share of them that must be full, before a text counts as wrapped. */
const PAIRS = 4;
const SHARE = 0.6;
/** One line that runs over the width by a few characters must not hide the width of all others. */
const SLACK = 6;

const ENTRY = /^\[\^?\d{1,3}\]/;

/** A mark `[n]` may come to stand at the beginning of a broken line; after another such line it begins an entry. */
const opensBlock = (line: Line, previous: Line): boolean =>
  line.role !== null ||
  line.blankBefore ||
  /^(?:[#>]|[-*•‣◦▪●·]\s|\d{1,2}[.)]\s|\[\^?\d{1,3}\]:)/.test(line.text) ||
  (ENTRY.test(line.text) && ENTRY.test(previous.text));

const isPlain = (line: Line): boolean => line.role === null && !/^(?:#|={3,}$|-{3,}$)/.test(line.text);

/** Joins the lines of a text that was broken at a fixed width; a text with a line for each block stays as it is. */
export const unwrap = (lines: readonly Line[]): readonly Line[] => {
  const width = lines.reduce(
    (widest, { text, indent }) => (text.includes(' ') ? Math.max(widest, text.length + indent) : widest),
    0,
  );
  if (width > WIDEST || width < NARROWEST) return lines;
  // A line was broken by its width if the first word of the next one had no room left on it.
  const isFull = (line: Line, next: Line): boolean =>
    isPlain(line) && line.indent + line.text.length + 1 + (next.text.split(/\s/, 1)[0]?.length ?? 0) > width - SLACK;

  let pairs = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (!previous || opensBlock(line, previous)) return;
    pairs += 1;
    if (isFull(previous, line)) full += 1;
  });
  if (pairs < PAIRS || full / pairs < SHARE) return lines;

  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = joined.at(-1);
    if (before && last && !opensBlock(line, before) && isFull(before, line))
      joined[joined.length - 1] = joinLines(last, line);
    else joined.push(line);
  });
  return joined;
};
