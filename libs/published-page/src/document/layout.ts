import {
  citationMarks,
  DOCUMENT_VERSION,
  inlineText,
  structureOf,
  type Block,
  type CheckDocument,
  type CitationMark,
  type DocumentPart,
  type Heading,
  type Inline,
} from '@recheck/domain';

/** One part of the page's text, with its address within the page. */
export interface TextPart {
  readonly kind: DocumentPart | 'LEAD';
  readonly anchor: string;
  /** Number of a section, from 1; null for the other parts. */
  readonly number: number | null;
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
}

/** The document laid out: its parts, and where each citation mark stands. */
export interface Layout {
  readonly parts: readonly TextPart[];
  /** In reading order. */
  readonly marks: readonly PlacedMark[];
}

export interface PlacedMark {
  readonly mark: CitationMark;
  readonly part: TextPart;
}

const ANCHORS = { LEAD: 'lead', SUMMARY: 'sum', LIMITS: 'lim', FOLLOW_UPS: 'follow' } as const;

/** The words of inlines in one line, without their marks. */
export const plainLine = (content: readonly Inline[]): string => inlineText(content).replace(/\s+/g, ' ').trim();

const marksIn = (blocks: readonly Block[]): readonly CitationMark[] =>
  citationMarks({ version: DOCUMENT_VERSION, blocks });

interface Untitled {
  readonly kind: TextPart['kind'];
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
}

const inReadingOrder = (document: CheckDocument): readonly Untitled[] => {
  const { lead, parts } = structureOf(document);
  return [
    ...(lead.length > 0 ? [{ kind: 'LEAD' as const, heading: null, blocks: lead }] : []),
    ...parts.map(({ part, heading, blocks }) => ({
      kind: part,
      // A heading without words opens its part all the same, but there is nothing to draw or to point to.
      heading: plainLine(heading.content) ? heading : null,
      blocks,
    })),
  ];
};

const numbered = (parts: readonly Untitled[]): readonly TextPart[] => {
  const taken = new Map<string, number>();
  let sections = 0;
  return parts.map((part) => {
    const number = part.kind === 'SECTION' ? (sections += 1) : null;
    const stem = part.kind === 'SECTION' ? `k${sections}` : ANCHORS[part.kind];
    const times = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, times);
    return { ...part, number, anchor: times === 1 ? stem : `${stem}-${times}` };
  });
};

/** Lays a document out for the page. */
export const layOut = (document: CheckDocument): Layout => {
  const parts = numbered(inReadingOrder(document));
  return {
    parts,
    marks: parts.flatMap((part) =>
      marksIn([...(part.heading ? [part.heading] : []), ...part.blocks]).map((mark) => ({ mark, part })),
    ),
  };
};
