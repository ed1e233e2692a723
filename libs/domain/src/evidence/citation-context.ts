import type { CheckDocument, Inline } from '../drafting/document';
import { inlineText } from '../drafting/document-structure';
import { sentencesIn, textBlocksOf, type Statement, type TextBlock } from './statements';

/** One citation where it stands, as a reviewer reads it: the statement in its paragraph, under its heading. */
export interface CitationInContext {
  readonly citationId: string;
  readonly sourceId: string;
  readonly passageId: string | null;
  readonly statement: Statement;
  /** Words of the nearest heading above; null before the first. */
  readonly section: string | null;
  /** The words of the paragraph before the statement, and after it. */
  readonly before: string;
  readonly after: string;
}

const headingText = (content: readonly Inline[]): string => inlineText(content).replace(/\s+/gu, ' ').trim();

const samePlace = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((step, index) => step === others[index]);

const joined = (sentences: readonly { readonly text: string }[]): string =>
  sentences
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

const headingAbove = (blocks: readonly TextBlock[], index: number): string | null => {
  const heading = blocks.slice(0, index).findLast(({ type }) => type === 'heading');
  return heading ? headingText(heading.content) || null : null;
};

/** Every citation of a document in reading order, with its statement and the words around it. */
export const citationsInContext = (
  document: CheckDocument,
  statements: readonly Statement[],
): readonly CitationInContext[] =>
  textBlocksOf(document).flatMap((block, index, blocks) => {
    const own = statements.filter(({ blockPath }) => samePlace(blockPath, block.blockPath));
    if (own.length === 0) return [];
    const sentences = sentencesIn(block);
    const section = headingAbove(blocks, index);
    let next = 0;
    return own.flatMap((statement) => {
      const at = sentences.findIndex(
        ({ citations }, place) => place >= next && citations[0]?.citationId === statement.citations[0]?.citationId,
      );
      next = at + 1;
      const context = { section, before: joined(sentences.slice(0, at)), after: joined(sentences.slice(at + 1)) };
      return statement.citations.map((citation) => ({ ...citation, statement, ...context }));
    });
  });
