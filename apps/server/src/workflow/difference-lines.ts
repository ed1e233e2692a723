import { canonicalText, citationMarks, inlinesOf, type Block, type CheckDocument, type Inline } from '@recheck/domain';
import { t } from '@recheck/wording';

/** One line of a document: a paragraph, heading, list item, cell or picture. */
export interface Line {
  /** Its words; each citation mark is one sign that stands for its source, so that a moved number changes nothing. */
  readonly words: string;
  /** Everything about it that its words do not show. */
  readonly form: string;
}

/** Signs for sources, and how to read them as the numbers that a document gives them. */
export interface SourceSigns {
  readonly of: ReadonlyMap<string, string>;
  /** The text with ` [n]` in the place of signs. */
  readonly numbered: (text: string, numbers: ReadonlyMap<string, number>) => string;
}

/** Where Unicode has characters for private use, far from those that fonts make use of. */
const PRIVATE_USE = 0xf0000;

/** A sign for each source that either document cites; none that a text of theirs has. */
export const sourceSigns = (...documents: readonly CheckDocument[]): SourceSigns => {
  const texts = canonicalText(documents);
  const of = new Map<string, string>();
  let next = PRIVATE_USE;
  for (const { sourceId } of documents.flatMap(citationMarks)) {
    if (of.has(sourceId)) continue;
    while (texts.includes(String.fromCodePoint(next))) next += 1;
    of.set(sourceId, String.fromCodePoint(next));
    next += 1;
  }
  const sources = new Map([...of].map(([sourceId, sign]) => [sign, sourceId]));
  return {
    of,
    numbered: (text, numbers) =>
      Array.from(text, (character) => {
        const sourceId = sources.get(character);
        return sourceId === undefined ? character : ` [${numbers.get(sourceId) ?? '?'}]`;
      }).join(''),
  };
};

const wordsOf = (inline: Inline, signs: SourceSigns): string => {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'citation' ? (signs.of.get(inline.sourceId) ?? '') : '\n';
};

/** Which mark of a document it is follows from its place; what counts is the source and the passage behind it. */
const formOf = (inline: Inline): unknown =>
  inline.type === 'citation' ? { sourceId: inline.sourceId, passageId: inline.passageId } : inline;

const line = (block: Block, within: string, signs: SourceSigns): readonly Line[] => {
  switch (block.type) {
    case 'picture':
      return [
        {
          words: t('workflow.difference.picture', { text: block.alternative || block.address }),
          form: canonicalText({ within, block }),
        },
      ];
    case 'heading':
    case 'paragraph': {
      const inlines = inlinesOf(block);
      const opens = block.type === 'heading' ? { level: block.level, part: block.part } : null;
      return [
        {
          words: inlines.map((inline) => wordsOf(inline, signs)).join(''),
          form: canonicalText({ within, type: block.type, opens, inlines: inlines.map(formOf) }),
        },
      ];
    }
    case 'list': {
      const place = `${within}/${block.ordered ? 'numbers' : 'points'}`;
      return block.items.flatMap((item) => linesIn(item, place, signs));
    }
    case 'quotation':
      return linesIn(block.blocks, `${within}/quotation`, signs);
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap((cell) => linesIn(cell.blocks, `${within}/${cell.header ? 'head' : 'cell'}`, signs)),
      );
  }
};

const linesIn = (blocks: readonly Block[], within: string, signs: SourceSigns): readonly Line[] =>
  blocks.flatMap((block) => line(block, within, signs));

/** The lines of a document that say something, in reading order. */
export const linesOf = ({ blocks }: CheckDocument, signs: SourceSigns): Line[] =>
  linesIn(blocks, '', signs).filter(({ words }) => words.trim() !== '');
