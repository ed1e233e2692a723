import type { Line } from '../../intake/text-import/line';
import { DOCUMENT_VERSION, type Block, type CheckDocument, type Inline, type List, type Paragraph } from '../document';
import { normalForm } from '../normal-form';
import { readInline, type InlineContext } from './inline';
import { readOutline, type OutlineLine } from './outline';

type ItemLine = Extract<OutlineLine, { type: 'item' }>;

/** Columns by which an item stands further in than the one that it belongs to. */
const STEP = 2;
/** Lists in lists, as deep as people write them; what stands further in joins the last one. */
const DEEPEST_LIST = 6;

/** Makes a document of the lines of a check: every line a heading, a paragraph, or part of a list or quotation. */
export const readDocument = (lines: readonly Line[], context: InlineContext): CheckDocument => {
  const outline = readOutline(lines, context.note);
  const paragraph = (line: Line): Paragraph => ({ type: 'paragraph', content: readInline(line, context) });
  const blocks: Block[] = [];
  for (let index = 0; index < outline.length;) {
    const part = outline[index];
    if (!part) break;
    const together = gather(outline, index);
    if (part.type === 'item') {
      blocks.push(...listsOf(together, paragraph));
    } else if (part.type === 'quotation') {
      blocks.push({ type: 'quotation', blocks: together.map(({ line }) => paragraph(line)) });
    } else if (part.type === 'heading') {
      const content = withoutStrong(readInline(part.line, context));
      blocks.push({ type: 'heading', level: part.level, part: part.part, content });
    } else {
      blocks.push(paragraph(part.line));
    }
    index += together.length;
  }
  return normalForm({ version: DOCUMENT_VERSION, blocks });
};

/** Bold adds nothing to a heading. */
const withoutStrong = (content: readonly Inline[]): readonly Inline[] =>
  content.map((inline) =>
    inline.type === 'text'
      ? { ...inline, marks: (inline.marks ?? []).filter(({ type }) => type !== 'strong') }
      : inline,
  );

/** The lines that make one block: all of a list with the paragraphs inside its items, all of a quotation, or one. */
const gather = (outline: readonly OutlineLine[], start: number): readonly OutlineLine[] => {
  const first = outline[start];
  let end = start + 1;
  for (let next = outline[end]; next && first && belongs(next, first, outline[end - 1]); next = outline[end]) end += 1;
  return outline.slice(start, end);
};

const belongs = (next: OutlineLine, first: OutlineLine, before: OutlineLine | undefined): boolean => {
  if (first.type === 'quotation') return next.type === 'quotation';
  if (first.type !== 'item' || !before) return false;
  return next.type === 'item' || isInside(next, before);
};

/** A paragraph that stands further in than the item above it, without an empty line, goes on in it. */
const isInside = (next: OutlineLine, before: OutlineLine): boolean =>
  next.type === 'paragraph' &&
  !next.line.blankBefore &&
  next.line.indent >= STEP &&
  (before.type === 'item' || before.type === 'paragraph') &&
  next.line.indent > (before.type === 'item' ? before.indent : 0);

/** Lists out of items: deeper ones go into the item above, and a change between bullets and numbers begins a new list. */
const listsOf = (lines: readonly OutlineLine[], paragraph: (line: Line) => Paragraph, depth = 1): readonly List[] => {
  const lists: { ordered: boolean; items: Block[][] }[] = [];
  const outer = lines.find((line): line is ItemLine => line.type === 'item')?.indent ?? 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line) break;
    const list = lists.at(-1);
    const item = list?.items.at(-1);
    if (line.type === 'item' && item && depth < DEEPEST_LIST && line.indent >= outer + STEP) {
      let end = index + 1;
      while (deeper(lines[end], outer)) end += 1;
      item.push(...listsOf(lines.slice(index, end), paragraph, depth + 1));
      index = end;
      continue;
    }
    if (line.type === 'item') {
      if (list?.ordered === line.ordered) list.items.push([paragraph(line.line)]);
      else lists.push({ ordered: line.ordered, items: [[paragraph(line.line)]] });
    } else item?.push(paragraph(line.line));
    index += 1;
  }
  return lists.map(({ ordered, items }) => ({ type: 'list', ordered, items }));
};

const deeper = (line: OutlineLine | undefined, outer: number): boolean =>
  line !== undefined &&
  (line.type === 'item' ? line.indent >= outer + STEP : line.type === 'paragraph' && line.line.indent > outer + STEP);
