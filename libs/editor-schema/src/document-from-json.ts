import {
  DOCUMENT_VERSION,
  normalForm,
  type Block,
  type CheckDocument,
  type Inline,
  type Mark,
  type TableCell,
} from '@recheck/domain';
import type { ProseMirrorJson } from './prosemirror-json';
import { isDocumentPart } from './schema/headings';

/** The draft holds something that this version of the editor schema does not know; nothing of it is left out silently. */
export class UnknownContentError extends Error {
  override readonly name = 'UnknownContentError';
  constructor(readonly content: string) {
    super(`The draft holds "${content}", which this version of the editor does not know.`);
  }
}

const children = (node: ProseMirrorJson): readonly ProseMirrorJson[] => node.content ?? [];

const textAttribute = (node: ProseMirrorJson, name: string): string | null => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : null;
};

const mark = ({ type, attrs }: NonNullable<ProseMirrorJson['marks']>[number]): Mark => {
  switch (type) {
    case 'bold':
      return { type: 'strong' };
    case 'italic':
      return { type: 'emphasis' };
    case 'link':
      // An address that is not allowed is dropped by the normal form.
      return { type: 'link', address: typeof attrs?.['href'] === 'string' ? attrs['href'] : '' };
    default:
      throw new UnknownContentError(type);
  }
};

const isInline = (node: ProseMirrorJson): boolean => ['text', 'citation', 'hardBreak'].includes(node.type);

const inline = (node: ProseMirrorJson): readonly Inline[] => {
  switch (node.type) {
    case 'text':
      if (typeof node.text !== 'string') throw new UnknownContentError('embedded content');
      return [{ type: 'text', text: node.text, marks: (node.marks ?? []).map(mark) }];
    case 'hardBreak':
      return [{ type: 'lineBreak' }];
    case 'citation': {
      const citationId = textAttribute(node, 'citationId');
      const sourceId = textAttribute(node, 'sourceId');
      // Without its ids it is no citation; the editor removes such a node as well.
      if (citationId === null || sourceId === null) return [];
      return [{ type: 'citation', citationId, sourceId, passageId: textAttribute(node, 'passageId') }];
    }
    default:
      throw new UnknownContentError(node.type);
  }
};

const inlines = (node: ProseMirrorJson): readonly Inline[] => children(node).flatMap(inline);

/** Words that a lost merge left outside any paragraph get one, rather than being lost. */
const blocks = (node: ProseMirrorJson): readonly Block[] =>
  children(node).flatMap((child) => (isInline(child) ? [{ type: 'paragraph', content: inline(child) }] : block(child)));

const only = (node: ProseMirrorJson, ...types: readonly string[]): readonly ProseMirrorJson[] =>
  children(node).map((child) => {
    if (!types.includes(child.type)) throw new UnknownContentError(`${child.type} in ${node.type}`);
    return child;
  });

const list = (node: ProseMirrorJson, ordered: boolean): Block => ({
  type: 'list',
  ordered,
  items: only(node, 'listItem').map(blocks),
});

const cell = (node: ProseMirrorJson): TableCell => ({ header: node.type === 'tableHeader', blocks: blocks(node) });

const block = (node: ProseMirrorJson): Block => {
  switch (node.type) {
    case 'heading': {
      const part = node.attrs?.['part'];
      return {
        type: 'heading',
        level: node.attrs?.['level'] === 3 ? 3 : 2,
        part: isDocumentPart(part) ? part : 'SECTION',
        content: inlines(node),
      };
    }
    case 'paragraph':
      return { type: 'paragraph', content: inlines(node) };
    case 'bulletList':
      return list(node, false);
    case 'orderedList':
      return list(node, true);
    case 'blockquote':
      return { type: 'quotation', blocks: blocks(node) };
    case 'table':
      return {
        type: 'table',
        rows: only(node, 'tableRow').map((row) => only(row, 'tableHeader', 'tableCell').map(cell)),
      };
    case 'picture':
      return {
        type: 'picture',
        // An address that is not allowed, or none, is dropped by the normal form.
        address: textAttribute(node, 'address') ?? '',
        alternative: textAttribute(node, 'alternative') ?? '',
      };
    default:
      throw new UnknownContentError(node.type);
  }
};

/**
 * The domain's document, in normal form, of an editor's content (`editor.getJSON()`).
 * @throws UnknownContentError for nodes and marks outside the editor schema
 */
export const documentFromProseMirrorJson = (json: ProseMirrorJson): CheckDocument =>
  normalForm({ version: DOCUMENT_VERSION, blocks: blocks(json) });
