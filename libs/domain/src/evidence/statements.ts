import type { Block, CheckDocument, DocumentPart, Inline } from '../drafting/document';
import { MARK, splitSentences } from './sentences';

/** One sentence of a document, cut by the splitter of our own. */
export interface Sentence {
  /** Its words without citation marks: white space is single, and none stands before a closing sign. */
  readonly text: string;
  /** The marks in it, in reading order. */
  readonly citations: readonly SentenceCitation[];
  /**
   * Where its paragraph or heading stands: the index of the block; within a list also those of item and block, within a
   * quotation that of the block, within a table those of row, cell and block.
   */
  readonly blockPath: readonly number[];
}

export interface SentenceCitation {
  readonly citationId: string;
  readonly sourceId: string;
  readonly passageId: string | null;
}

/** A sentence that carries a citation, with what its digest is over. */
export interface Statement extends Sentence {
  readonly canonical: CanonicalStatement;
}

/**
 * What a statement's digest is over (`digestOf(statement.canonical, sha256)`): its words and, for every mark, how many
 * characters of them stand before it and which source it names. Citation ids and passages are left out: they change
 * without the statement saying anything else.
 */
export interface CanonicalStatement {
  readonly schema: 1;
  readonly text: string;
  readonly marks: readonly { readonly at: number; readonly sourceId: string }[];
}

/** A heading or paragraph, and where it stands. */
export interface TextBlock {
  readonly type: 'heading' | 'paragraph';
  readonly content: readonly Inline[];
  readonly blockPath: readonly number[];
  /** Part of the document that it stands in; `LEAD` before the first heading of level 2. */
  readonly part: DocumentPart | 'LEAD';
  readonly inTable: boolean;
}

/** The headings and paragraphs of a document, also those within other blocks, in reading order. */
export const textBlocksOf = (document: CheckDocument): readonly TextBlock[] => {
  let part: TextBlock['part'] = 'LEAD';
  return document.blocks.flatMap((block, index) => {
    if (block.type === 'heading' && block.level === 2) part = block.part;
    return textBlocksIn(block, { blockPath: [index], part, inTable: false });
  });
};

const textBlocksIn = (block: Block, place: Pick<TextBlock, 'blockPath' | 'part' | 'inTable'>): readonly TextBlock[] => {
  const at = (...steps: number[]) => ({ ...place, blockPath: [...place.blockPath, ...steps] });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ type: block.type, content: block.content, ...place }];
    case 'list':
      return block.items.flatMap((item, row) => item.flatMap((inner, index) => textBlocksIn(inner, at(row, index))));
    case 'quotation':
      return block.blocks.flatMap((inner, index) => textBlocksIn(inner, at(index)));
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell.blocks.flatMap((inner, index) => textBlocksIn(inner, { ...at(row, column, index), inTable: true })),
        ),
      );
    case 'picture':
      return [];
  }
};

/** The words of a block with the sign of a mark (U+FFFC) for each citation; that sign in the words becomes a space. */
const markedText = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === 'text') return inline.text.replaceAll(MARK, ' ');
      return inline.type === 'citation' ? MARK : '\n';
    })
    .join('');

/** A sign that closes: no space stands before it, though the mark that was there had one. */
const CLOSES = /^\s*[.,;:!?…)\]”’»。，！？]/;

/** The words of a cut sentence, and for each mark how many characters of them stand before it. */
const wordsOf = (cut: string): { readonly text: string; readonly marks: readonly number[] } => {
  const marks: number[] = [];
  let text = '';
  cut.split(MARK).forEach((piece, index) => {
    const words = piece.replace(/\s+/g, ' ');
    if (index > 0) marks.push(text.trimEnd().length);
    if (index > 0 && CLOSES.test(words)) text = text.trimEnd() + words.trimStart();
    else text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
  });
  return { text: text.trimEnd(), marks };
};

interface CutSentence {
  readonly sentence: Sentence;
  readonly marks: readonly number[];
}

const cutBlock = ({ content, blockPath }: TextBlock): readonly CutSentence[] => {
  const citations = content.filter((inline) => inline.type === 'citation');
  let next = 0;
  return splitSentences(markedText(content)).map((cut) => {
    const { text, marks } = wordsOf(cut);
    const own = citations.slice(next, (next += marks.length));
    return {
      sentence: {
        text,
        citations: own.map(({ citationId, sourceId, passageId }) => ({ citationId, sourceId, passageId })),
        blockPath,
      },
      marks,
    };
  });
};

/** The sentences of one heading or paragraph. */
export const sentencesIn = (block: TextBlock): readonly Sentence[] => cutBlock(block).map(({ sentence }) => sentence);

/** All sentences of a document, headings and tables included, in reading order. */
export const sentencesOf = (document: CheckDocument): readonly Sentence[] =>
  textBlocksOf(document).flatMap(sentencesIn);

/**
 * The statements of a document: every sentence with at least one citation, in reading order. Every mark of the document
 * is in exactly one of them. A mark that stands alone in its paragraph makes a statement without words.
 */
export const statementsOf = (document: CheckDocument): readonly Statement[] =>
  textBlocksOf(document)
    .flatMap(cutBlock)
    .filter(({ marks }) => marks.length > 0)
    .map(({ sentence, marks }) => ({
      ...sentence,
      canonical: {
        schema: 1,
        text: sentence.text,
        marks: sentence.citations.map(({ sourceId }, index) => ({ at: marks[index] ?? 0, sourceId })),
      },
    }));
