import { NUMBERED } from '../../intake/text-import/genre-headings';
import type { Line } from '../../intake/text-import/line';

/** What the numbers before lines mean. A numbered line in neither set keeps its number in its words. */
export interface NumberedLines {
  readonly headings: ReadonlySet<Line>;
  readonly items: ReadonlySet<Line>;
}

const LONGEST_HEADING = 200;
/** Headings go on counting; one that was written without its number may be missing in between. */
const LARGEST_STEP = 2;

const numberOf = (line: Line | undefined): number | null =>
  line && (line.role === null || line.role.type === 'heading')
    ? Number(NUMBERED.exec(line.text)?.[1] ?? 0) || null
    : null;

/** Whether words end as a sentence does, citation marks aside. */
export const endsSentence = (text: string): boolean =>
  /[.!?:;…。！？]["”’»)]*$/.test(text.replace(/(?:\s*\[[\d,;\s–‑-]+\])+([.!?]?)$/, '$1')) ||
  /\[\d[\d,;\s–‑-]*\]$/.test(text);

/** One point in few words, as a heading states it. */
const isHeadline = (text: string): boolean =>
  text.length <= LONGEST_HEADING && !/[.!?]["”’)]?\s+\p{Lu}.*[.!?]["”’)]*$/u.test(text.replace(NUMBERED, ''));

/**
 * Tells headings from list items among the lines that begin with a number. Headings go on counting through the text and
 * are followed by something that is not the next number; the items of a list follow one another and begin at 1.
 */
export const readNumberedLines = (lines: readonly Line[], headingsMayBeNumbered: boolean): NumberedLines => {
  const headings = new Set<Line>();
  const items = new Set<Line>();
  let last = headingsMayBeNumbered ? 0 : Number.POSITIVE_INFINITY;
  for (let start = 0; start < lines.length; start += 1) {
    const run: Line[] = [];
    for (let line = lines[start]; line && numberOf(line) !== null; line = lines[start + run.length]) run.push(line);
    if (run.length === 0) continue;
    last = readRun(run, last, headings, items);
    start += run.length;
  }
  return { headings, items };
};

/** Reads numbered lines that follow one another directly; returns the number of the last heading so far. */
const readRun = (run: readonly Line[], lastHeading: number, headings: Set<Line>, items: Set<Line>): number => {
  let last = lastHeading;
  for (let index = 0; index < run.length;) {
    const [line, number] = [run[index], numberOf(run[index]) ?? 0];
    let end = index + 1;
    while (numberOf(run[end]) === number + end - index) end += 1;
    if (number === 1 && end > index + 1) {
      const tail = run[end - 1];
      const isHeading =
        end === run.length && tail !== undefined && headsAfterList(run.slice(index, end - 1), tail, last);
      run.slice(index, isHeading ? end - 1 : end).forEach((item) => items.add(item));
      if (isHeading) {
        headings.add(tail);
        last = numberOf(tail) ?? last;
      }
      index = end;
    } else {
      if (line && number > last && number <= last + LARGEST_STEP && isHeadline(line.text)) {
        headings.add(line);
        last = number;
      }
      index += 1;
    }
  }
  return last;
};

/** Whether the next number after a list is the next heading: it stands apart from the list, or ends like none of it. */
const headsAfterList = (items: readonly Line[], line: Line, last: number): boolean =>
  last > 0 &&
  numberOf(line) === last + 1 &&
  isHeadline(line.text) &&
  ((line.blankBefore && items.slice(1).every((item) => !item.blankBefore)) ||
    (!endsSentence(line.text) && items.every((item) => endsSentence(item.text))));
