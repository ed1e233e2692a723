import type { Node } from '@tiptap/pm/model';
import { citationNeed, MARK, splitSentences, type CitationNeed } from '@recheck/domain';

/** A sentence that needs a citation and has none, by its place in the editor. */
export interface GapInEditor {
  readonly from: number;
  readonly to: number;
  readonly need: CitationNeed;
  readonly words: string;
}

/** How much of a paragraph is cited, by its place in the editor. */
export interface CoverageInEditor {
  readonly from: number;
  readonly to: number;
  readonly cited: number;
  readonly needing: number;
  readonly gaps: readonly GapInEditor[];
}

/** The words of a paragraph; every position of the editor in it is one character. */
const markedWords = (paragraph: Node): string =>
  paragraph.textBetween(0, paragraph.content.size, undefined, (leaf) => (leaf.type.name === 'citation' ? MARK : '\n'));

/** Coverage of one paragraph, with places counted from its beginning. */
const coverageOfParagraph = (paragraph: Node, language: string): CoverageInEditor => {
  const gaps: GapInEditor[] = [];
  let cited = 0;
  let from = 1;
  for (const cut of splitSentences(markedWords(paragraph))) {
    const words = cut.trim();
    const need = cut.includes(MARK) ? null : citationNeed(words.replace(/\s+/g, ' '), language);
    if (cut.includes(MARK)) cited += 1;
    const start = from + cut.indexOf(words);
    if (need) gaps.push({ from: start, to: start + words.length, need, words });
    from += cut.length;
  }
  return { from: 0, to: paragraph.nodeSize, cited, needing: cited + gaps.length, gaps };
};

/** Coverage of the paragraphs of one block of the document, with places counted from its beginning. */
const coverageOfBlock = (block: Node, language: string): readonly CoverageInEditor[] => {
  if (block.type.name === 'paragraph') return [coverageOfParagraph(block, language)];
  if (block.type.name === 'table') return [];
  const found: CoverageInEditor[] = [];
  block.descendants((inner, inside) => {
    if (inner.type.name === 'paragraph') found.push(moved(coverageOfParagraph(inner, language), inside + 1));
    return inner.type.name !== 'table';
  });
  return found;
};

const moved = (coverage: CoverageInEditor, by: number): CoverageInEditor => ({
  ...coverage,
  from: coverage.from + by,
  to: coverage.to + by,
  gaps: coverage.gaps.map((gap) => ({ ...gap, from: gap.from + by, to: gap.to + by })),
});

/**
 * What is known of blocks. A node of the editor never changes: a keystroke makes one block anew and keeps all others, so
 * only that one is read again.
 */
const KNOWN = new WeakMap<Node, { readonly language: string; readonly found: readonly CoverageInEditor[] }>();

const knownCoverage = (block: Node, language: string): readonly CoverageInEditor[] => {
  const known = KNOWN.get(block);
  if (known?.language === language) return known.found;
  const found = coverageOfBlock(block, language);
  KNOWN.set(block, { language, found });
  return found;
};

/**
 * The same rules as the domain's `coverageOf` and `gapsOf`, with places in the editor: paragraphs count, but not those
 * in tables and under follow-up questions.
 * @param language BCP 47, of the check
 */
export const coverageInEditor = (doc: Node, language: string): readonly CoverageInEditor[] => {
  const found: CoverageInEditor[] = [];
  let asks = false;
  doc.forEach((block, offset) => {
    if (block.type.name === 'heading' && block.attrs['level'] === 2) asks = block.attrs['part'] === 'FOLLOW_UPS';
    if (asks) return;
    for (const coverage of knownCoverage(block, language)) found.push(moved(coverage, offset));
  });
  return found;
};
