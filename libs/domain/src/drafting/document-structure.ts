import type { Block, CheckDocument, CitationMark, DocumentPart, Heading, Inline, Picture } from './document';

/** What one heading of level 2 opens, up to the next one. */
export interface PartOfDocument {
  readonly part: DocumentPart;
  readonly heading: Heading;
  /** What stands under the heading, headings of level 3 included. */
  readonly blocks: readonly Block[];
}

export interface DocumentStructure {
  /** What stands before the first heading of level 2. */
  readonly lead: readonly Block[];
  readonly parts: readonly PartOfDocument[];
}

/** The blocks directly within a block: of items, quotation or cells. */
const innerBlocks = (block: Block): readonly Block[] => {
  switch (block.type) {
    case 'list':
      return block.items.flat();
    case 'quotation':
      return block.blocks;
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
    default:
      return [];
  }
};

/** Every block, the inner ones too, in reading order. */
export const everyBlock = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...everyBlock(innerBlocks(block))]);

/** The words and marks that stand in a block itself, without those of the blocks in it. */
export const inlinesOf = (block: Block): readonly Inline[] =>
  block.type === 'heading' || block.type === 'paragraph' ? block.content : [];

/** Citation marks in reading order. */
export const citationMarks = (document: CheckDocument): readonly CitationMark[] =>
  everyBlock(document.blocks).flatMap((block) =>
    inlinesOf(block).flatMap((inline) => (inline.type === 'citation' ? inline : [])),
  );

/** Words without citation marks; a line break is a new line. */
export const inlineText = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'lineBreak' ? '\n' : '';
    })
    .join('');

/** The words of blocks, one line for each heading and paragraph, without citation marks and pictures. */
export const plainText = (blocks: readonly Block[]): string =>
  everyBlock(blocks)
    .filter((block) => block.type === 'heading' || block.type === 'paragraph')
    .map((block) => inlineText(inlinesOf(block)))
    .join('\n');

/** Cuts the flat blocks into lead and parts. Nothing is lost: put together again they are the document. */
export const structureOf = (document: CheckDocument): DocumentStructure => {
  const { blocks } = document;
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' && block.level === 2 ? [index] : []));
  const parts = starts.flatMap((start, index) => {
    const heading = blocks[start];
    if (heading?.type !== 'heading') return [];
    return [{ part: heading.part, heading, blocks: blocks.slice(start + 1, starts[index + 1]) }];
  });
  return { lead: blocks.slice(0, starts[0]), parts };
};

/** Parts of one sort, in reading order. */
export const partsOf = (document: CheckDocument, part: DocumentPart): readonly PartOfDocument[] =>
  structureOf(document).parts.filter((candidate) => candidate.part === part);

/** The follow-up questions: each item, or paragraph outside of lists, under a heading that opens them. */
export const followUpQuestions = (document: CheckDocument): readonly string[] =>
  partsOf(document, 'FOLLOW_UPS')
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.type === 'list') return block.items.map((item) => plainText(item));
        return block.type === 'paragraph' ? [plainText([block])] : [];
      }),
    )
    .map((question) => question.trim())
    .filter((question) => question !== '');

// Scripts written without spaces: a sign counts as a word there, which is how their readers count.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’.,\-‐‑](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+)*/gu;

/** Number of words in a text; a compound with a hyphen and a figure with separators are one word each. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/** Number of words of a document, headings included. */
export const wordCount = (document: CheckDocument): number => countWords(plainText(document.blocks));

/** Pictures without words that stand in for them, in reading order. */
export const undescribedPictures = (document: CheckDocument): readonly Picture[] =>
  everyBlock(document.blocks).flatMap((block) =>
    block.type === 'picture' && block.alternative.trim() === '' ? block : [],
  );

/** True when nothing is written but headings: a template that nobody has filled is as empty as a blank page. */
export const isEmptyDocument = (document: CheckDocument): boolean =>
  countWords(plainText(document.blocks.filter((block) => block.type !== 'heading'))) === 0;
