import { normalForm, type Block, type CheckDocument, type Inline, type Mark, type TableCell } from '@recheck/domain';
import type { ProseMirrorJson } from './prosemirror-json';

const mark = (mark: Mark): NonNullable<ProseMirrorJson['marks']>[number] => {
  switch (mark.type) {
    case 'strong':
      return { type: 'bold' };
    case 'emphasis':
      return { type: 'italic' };
    case 'link':
      return { type: 'link', attrs: { href: mark.address } };
  }
};

const inline = (inline: Inline): ProseMirrorJson => {
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text, ...(inline.marks ? { marks: inline.marks.map(mark) } : {}) };
    case 'lineBreak':
      return { type: 'hardBreak' };
    case 'citation': {
      const { citationId, sourceId, passageId } = inline;
      return { type: 'citation', attrs: { citationId, sourceId, passageId } };
    }
  }
};

const EMPTY_PARAGRAPH: ProseMirrorJson = { type: 'paragraph' };

/** Editors need somewhere to put the caret: where nothing stands, an empty paragraph does. */
const orEmpty = (content: readonly ProseMirrorJson[]): readonly ProseMirrorJson[] =>
  content.length > 0 ? content : [EMPTY_PARAGRAPH];

/** An item of the editor begins with a paragraph. */
const item = (blocks: readonly Block[]): ProseMirrorJson => ({
  type: 'listItem',
  content: [...(blocks[0]?.type === 'paragraph' ? [] : [EMPTY_PARAGRAPH]), ...blocks.map(block)],
});

const cell = ({ header, blocks }: TableCell): ProseMirrorJson => ({
  type: header ? 'tableHeader' : 'tableCell',
  content: orEmpty(blocks.map(block)),
});

const block = (node: Block): ProseMirrorJson => {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: node.level, part: node.part }, content: node.content.map(inline) };
    case 'paragraph':
      return { type: 'paragraph', content: node.content.map(inline) };
    case 'list':
      return { type: node.ordered ? 'orderedList' : 'bulletList', content: node.items.map(item) };
    case 'quotation':
      return { type: 'blockquote', content: orEmpty(node.blocks.map(block)) };
    case 'table':
      return {
        type: 'table',
        content: node.rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })),
      };
    case 'picture':
      return { type: 'picture', attrs: { address: node.address, alternative: node.alternative } };
  }
};

const opensNothing = (heading: ProseMirrorJson, next: ProseMirrorJson | undefined): boolean =>
  heading.type === 'heading' &&
  (next === undefined ||
    (next.type === 'heading' && Number(next.attrs?.['level']) <= Number(heading.attrs?.['level'])));

/** The same content with an empty paragraph under each heading that has nothing under it: there somebody begins. */
export const withPlacesToBegin = ({ content = [], ...doc }: ProseMirrorJson): ProseMirrorJson => ({
  ...doc,
  content: content.flatMap((node, index) =>
    opensNothing(node, content[index + 1]) ? [node, EMPTY_PARAGRAPH] : [node],
  ),
});

/** The editor's content for a document, valid in the editor schema. The document is brought into normal form first. */
export const proseMirrorJsonFromDocument = (document: CheckDocument): ProseMirrorJson => ({
  type: 'doc',
  content: orEmpty(normalForm(document).blocks.map(block)),
});
