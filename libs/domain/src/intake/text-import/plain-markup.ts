import type { ImportFact } from './import-fact';
import { sliceLine, type Line } from './line';

const HEADING = /^(#{1,6})\s+(?=\S)/;
const CLOSED_HEADING = /\s+#{1,6}$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const SEPARATOR = /^(?:[-*_=–—~•·]\s*){3,}$/;
const QUOTED = /^(?:>\s*)+/;
const BOLD_LINE = /^(?:\*\*(?=\S)([^*]+)\*\*|__(?=\S)([^_]+)__)$/;
const LONGEST_HEADING = 200;

/** A line in bold stands below the headings that a text marks as such, if there are any. */
const BOLD_LEVEL = 6;

export interface PlainMarkup {
  readonly lines: readonly Line[];
  readonly facts: readonly ImportFact<'HEADING_MARK' | 'QUOTATION_MARK' | 'SEPARATOR' | 'EMPHASIS_MARK'>[];
}

const mayHead = (text: string): boolean => text.length <= LONGEST_HEADING && !/[.;,]$/.test(text);

/** Reads what Markdown says about whole lines: headings, quotations, lines in bold, rules between parts. */
export const readPlainMarkup = (lines: readonly Line[]): PlainMarkup => {
  const read: Line[] = [];
  const facts: ImportFact<'HEADING_MARK' | 'QUOTATION_MARK' | 'SEPARATOR' | 'EMPHASIS_MARK'>[] = [];
  let afterRule = false;

  for (const original of lines) {
    const line = afterRule ? { ...original, blankBefore: true } : original;
    const note = (kind: (typeof facts)[number]['kind'], text: string) => facts.push({ kind, text, line: line.number });
    const previous = read.at(-1);
    afterRule = false;

    if (
      UNDERLINE.test(line.text) &&
      previous &&
      !line.blankBefore &&
      previous.role === null &&
      mayHead(previous.text)
    ) {
      read[read.length - 1] = { ...previous, role: { type: 'heading', level: line.text.startsWith('=') ? 1 : 2 } };
      note('HEADING_MARK', line.text);
      afterRule = true;
    } else if (SEPARATOR.test(line.text)) {
      note('SEPARATOR', line.text);
      afterRule = true;
    } else if (line.role?.type === 'heading') {
      read.push(line);
    } else {
      read.push(readLine(line, note));
    }
  }
  return { lines: read, facts };
};

const readLine = (
  line: Line,
  note: (kind: 'HEADING_MARK' | 'QUOTATION_MARK' | 'EMPHASIS_MARK', text: string) => void,
): Line => {
  const heading = HEADING.exec(line.text);
  if (heading) {
    const closing = CLOSED_HEADING.exec(line.text)?.[0] ?? '';
    const words = sliceLine(line, heading[0].length, line.text.length - closing.length);
    if (!words) return line;
    note('HEADING_MARK', heading[0].trim());
    if (closing) note('HEADING_MARK', closing.trim());
    return readBold(
      { ...words, blankBefore: line.blankBefore, role: { type: 'heading', level: heading[1]?.length ?? 1 } },
      note,
    );
  }
  const quoted = QUOTED.exec(line.text)?.[0];
  const words = quoted ? sliceLine(line, quoted.length) : null;
  if (quoted && words) {
    note('QUOTATION_MARK', quoted.trim());
    return { ...words, blankBefore: line.blankBefore, role: { type: 'quotation' } };
  }
  return line.role === null ? readBold(line, note) : line;
};

/** A whole line in bold is a heading, and bold adds nothing to a heading. */
const readBold = (line: Line, note: (kind: 'EMPHASIS_MARK', text: string) => void): Line => {
  const bold = BOLD_LINE.exec(line.text);
  const words = bold?.[1] ?? bold?.[2] ?? null;
  if (words === null) {
    const whole = line.marks.some(
      ({ from, to, mark }) => mark.type === 'strong' && from === 0 && to === line.text.length,
    );
    return whole && line.role === null && mayHead(line.text) && !line.text.endsWith(':')
      ? { ...line, marks: line.marks.filter(({ mark }) => mark.type !== 'strong'), role: boldHeading }
      : line;
  }
  if (line.role === null && !mayHead(words)) return line;
  const inner = sliceLine(line, 2, line.text.length - 2);
  if (!inner) return line;
  note('EMPHASIS_MARK', line.text.slice(0, 2));
  note('EMPHASIS_MARK', line.text.slice(-2));
  return { ...inner, blankBefore: line.blankBefore, role: line.role ?? boldHeading };
};

const boldHeading = { type: 'heading', level: BOLD_LEVEL } as const;
