import { genreHeading, isVerdictLine, namesLimits, NUMBERED } from '../../intake/text-import/genre-headings';
import type { NoteFact } from '../../intake/text-import/import-fact';
import { sliceLine, type Line } from '../../intake/text-import/line';
import type { DocumentPart } from '../document';
import { endsSentence, readNumberedLines, type NumberedLines } from './numbered-lines';

/** A line and what it is in the document. `indent` tells the items of a list from those of a list within it. */
export type OutlineLine =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly part: DocumentPart; readonly line: Line }
  | { readonly type: 'item'; readonly ordered: boolean; readonly indent: number; readonly line: Line }
  | { readonly type: 'quotation'; readonly line: Line }
  | { readonly type: 'paragraph'; readonly line: Line };

type HeadingLine = Extract<OutlineLine, { type: 'heading' }>;

const BULLET = /^[-*•‣◦▪●·]\s+(?=\S)/;
const CITES = /\[\^?\d{1,3}\]/;
const QUESTION = /[?？]["”’»)]*$/;
const LONGEST_HEADING = 140;
const MARKUP_INDENT = 4;

/** What the text as a whole says about its headings. */
interface Style {
  readonly numbered: NumberedLines;
  /** Level of the outermost headings of sections in markup; null where markup names none. */
  readonly topLevel: number | null;
}

const styleOf = (lines: readonly Line[]): Style => {
  const levels = lines.flatMap(({ role, text }) =>
    role?.type === 'heading' && genreHeading(text) === null ? [role.level] : [],
  );
  const topLevel = levels.length > 0 ? levels.reduce((a, b) => Math.min(a, b)) : null;
  return { numbered: readNumberedLines(lines, topLevel === null), topLevel };
};

const isBullet = (line: Line): boolean => line.role?.type === 'item' || (line.role === null && BULLET.test(line.text));

/** A short line without a full stop before a longer one: how texts without markup and numbers write a heading. */
const isPlainHeading = (line: Line, next: Line | undefined, style: Style): boolean =>
  next !== undefined &&
  line.role === null &&
  next.role?.type !== 'heading' &&
  !style.numbered.headings.has(next) &&
  genreHeading(next.text) === null &&
  line.text.length <= LONGEST_HEADING &&
  !/[.!;:,…。]["”’»)]*$/.test(line.text) &&
  !CITES.test(line.text) &&
  !NUMBERED.test(line.text) &&
  !isVerdictLine(line.text) &&
  /^["“‘'(]?(?!by\s)[\p{Lu}\p{Lo}\d]/iu.test(line.text) &&
  !/^["“‘'(]?\p{Ll}/u.test(line.text) &&
  (isBullet(next) || (next.text.length > line.text.length && endsSentence(next.text)));

/** Finds the headings, items and quotations among the lines of a check. */
export const readOutline = (lines: readonly Line[], note: NoteFact): readonly OutlineLine[] => {
  const style = styleOf(lines);
  const outline: OutlineLine[] = [];
  let part: DocumentPart = 'SECTION';
  const parts = new Set<DocumentPart>();
  lines.forEach((line, index) => {
    const heading = headingAt(line, lines[index + 1], style, { part, parts, previous: outline.at(-1) });
    if (heading) {
      if (heading.level === 2) part = heading.part;
      parts.add(heading.part);
      outline.push({ ...heading, line: withoutMark(line, NUMBERED, 'HEADING_NUMBER', note) });
    } else {
      outline.push(
        itemAt(line, style, part, note) ?? { type: line.role?.type === 'quotation' ? 'quotation' : 'paragraph', line },
      );
    }
  });
  return outline;
};

const headingAt = (
  line: Line,
  next: Line | undefined,
  style: Style,
  so: {
    readonly part: DocumentPart;
    readonly parts: ReadonlySet<DocumentPart>;
    readonly previous: OutlineLine | undefined;
  },
): HeadingLine | null => {
  if (line.role?.type === 'item' || line.role?.type === 'quotation' || isBullet(line)) return null;
  const named = genreHeading(line.text);
  const head = (level: 2 | 3, part: DocumentPart = 'SECTION'): HeadingLine => ({
    type: 'heading',
    level,
    part: level === 2 && part === 'SECTION' && namesLimits(line.text) ? 'LIMITS' : part,
    line,
  });
  // One summary is enough; where an older body follows it, "Summary of the results" is a section.
  if (named === 'SUMMARY' && !so.parts.has('SUMMARY')) return head(2, 'SUMMARY');
  if (named === 'FOLLOW_UPS') return head(2, 'FOLLOW_UPS');
  if (line.role?.type === 'heading') return head(named !== null || line.role.level === style.topLevel ? 2 : 3);
  if (style.numbered.headings.has(line)) return head(2);
  if (style.numbered.items.has(line)) return null;
  if (named !== null && next !== undefined) return head(2);
  if (so.part === 'FOLLOW_UPS' || !isPlainHeading(line, next, style)) return null;
  // A headline right below "Executive summary" belongs to it; beside numbered headings a plain one stands below them.
  const below = so.previous?.type === 'heading' && so.previous.part === 'SUMMARY';
  return head(below || style.topLevel !== null || style.numbered.headings.size > 0 ? 3 : 2);
};

const itemAt = (line: Line, style: Style, part: DocumentPart, note: NoteFact): OutlineLine | null => {
  if (line.role?.type === 'item') {
    return { type: 'item', ordered: line.role.number !== null, indent: line.role.depth * MARKUP_INDENT, line };
  }
  if (line.role !== null) return null;
  if (BULLET.test(line.text)) {
    return { type: 'item', ordered: false, indent: line.indent, line: withoutMark(line, BULLET, 'LIST_MARK', note) };
  }
  const ordered = style.numbered.items.has(line);
  if (ordered || (part === 'FOLLOW_UPS' && QUESTION.test(line.text))) {
    return { type: 'item', ordered, indent: line.indent, line: withoutMark(line, NUMBERED, 'LIST_MARK', note) };
  }
  return null;
};

/** The line without the sign at its beginning, of which a note is taken. */
const withoutMark = (line: Line, mark: RegExp, kind: 'HEADING_NUMBER' | 'LIST_MARK', note: NoteFact): Line => {
  const sign = mark.exec(line.text)?.[0];
  const words = sign === undefined ? null : sliceLine(line, sign.length);
  if (sign === undefined || words === null) return line;
  note({ kind, text: sign.trim(), line: line.number });
  return { ...words, blankBefore: line.blankBefore };
};
