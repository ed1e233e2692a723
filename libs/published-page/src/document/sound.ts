import {
  DOCUMENT_VERSION,
  isLinkAddress,
  isPictureAddress,
  type Block,
  type CheckDocument,
  type DocumentPart,
  type Inline,
  type Mark,
  type TableCell,
} from '@recheck/domain';

/*
 * The allow-list behind every page: whatever a document holds, only what is known here is drawn. Words in unknown places
 * are kept as plain text, so that nothing is lost and nothing can break the page.
 */
type Loose = Readonly<Record<string, unknown>>;

const PARTS: readonly DocumentPart[] = ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'];
/** Deeper nesting is flattened: no text of people goes so deep, and browsers give up somewhere. */
const DEEPEST = 24;

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every word below a value, for what has no place of its own. */
const words = (value: unknown, depth = 0): string => {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return '';
  const own = text(loose(value)['text']);
  const below = Object.values(value).map((inner) => words(inner, depth + 1));
  return [own, ...below].filter(Boolean).join(' ');
};

const soundMarks = (value: unknown): Mark[] =>
  list(value).flatMap((mark): Mark[] => {
    const { type, address } = loose(mark);
    if (type === 'strong' || type === 'emphasis') return [{ type }];
    return type === 'link' && isLinkAddress(address) ? [{ type, address }] : [];
  });

const soundInline = (value: unknown): Inline[] => {
  const inline = loose(value);
  switch (inline['type']) {
    case 'text':
      return [{ type: 'text', text: text(inline['text']), marks: soundMarks(inline['marks']) }];
    case 'citation':
      return [
        {
          type: 'citation',
          citationId: text(inline['citationId']),
          sourceId: text(inline['sourceId']),
          passageId: text(inline['passageId']) || null,
        },
      ];
    case 'lineBreak':
      return [{ type: 'lineBreak' }];
    default: {
      const found = words(value);
      return found ? [{ type: 'text', text: found }] : [];
    }
  }
};

const soundContent = (value: unknown): Inline[] => list(value).flatMap(soundInline);

const paragraphOf = (value: unknown): Block[] => {
  const found = words(value);
  return found ? [{ type: 'paragraph', content: [{ type: 'text', text: found }] }] : [];
};

const soundCell = (value: unknown, depth: number): TableCell => ({
  header: loose(value)['header'] === true,
  blocks: soundBlocks(loose(value)['blocks'], depth),
});

const soundBlock = (value: unknown, depth: number): Block[] => {
  if (depth > DEEPEST) return paragraphOf(value);
  const block = loose(value);
  switch (block['type']) {
    case 'heading':
      return [
        {
          type: 'heading',
          level: block['level'] === 3 ? 3 : 2,
          part: PARTS.find((part) => part === block['part']) ?? 'SECTION',
          content: soundContent(block['content']),
        },
      ];
    case 'paragraph':
      return [{ type: 'paragraph', content: soundContent(block['content']) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block['ordered'] === true,
          items: list(block['items']).map((item) => soundBlocks(item, depth + 1)),
        },
      ];
    case 'quotation':
      return [{ type: 'quotation', blocks: soundBlocks(block['blocks'], depth + 1) }];
    case 'table':
      return [
        {
          type: 'table',
          rows: list(block['rows']).map((row) => list(row).map((cell) => soundCell(cell, depth + 1))),
        },
      ];
    case 'picture':
      return isPictureAddress(block['address'])
        ? [{ type: 'picture', address: block['address'], alternative: text(block['alternative']) }]
        : [];
    default:
      return paragraphOf(value);
  }
};

const soundBlocks = (value: unknown, depth: number): Block[] =>
  list(value).flatMap((block) => soundBlock(block, depth));

/** The same document with only what pages know how to draw. Never throws, whatever it is given. */
export const soundDocument = (value: unknown): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: soundBlocks(loose(value)['blocks'], 0),
});
