/**
 * The document of a check as the domain knows it: flat blocks in reading order, independent of the editor.
 * Parts of the genre (executive summary, sections, limits, follow-ups) are told by the `part` of their heading; a part
 * lasts until the next heading of level 2. What stands before the first heading is the lead.
 *
 * Versions only grow; `upgradeDocument` lifts every older version. The editor schema (`libs/editor-schema`) carries the
 * same number.
 */
export const DOCUMENT_VERSION = 1;

export interface CheckDocument {
  readonly version: typeof DOCUMENT_VERSION;
  readonly blocks: readonly Block[];
}

/** What a heading of level 2 opens. Plain numbered sections are `SECTION`; headings of level 3 are always `SECTION`. */
export type DocumentPart = 'SUMMARY' | 'SECTION' | 'LIMITS' | 'FOLLOW_UPS';

export type Block = Heading | Paragraph | List | Quotation | Table | Picture;

export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3;
  readonly part: DocumentPart;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

/** Items hold paragraphs and nested lists. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Quotation {
  readonly type: 'quotation';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly header: boolean;
  readonly blocks: readonly Block[];
}

/** A picture carries the words that stand in for it; submission asks for them where they are missing. */
export interface Picture {
  readonly type: 'picture';
  readonly address: string;
  readonly alternative: string;
}

export type Inline = Text | CitationMark | LineBreak;

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export type Mark =
  { readonly type: 'strong' } | { readonly type: 'emphasis' } | { readonly type: 'link'; readonly address: string };

/**
 * The mark `[n]`. `n` is derived from the order in which sources first appear, never stored.
 * `citationId` is a UUID, unique in a document; `passageId` is null until a passage was chosen.
 */
export interface CitationMark {
  readonly type: 'citation';
  readonly citationId: string;
  readonly sourceId: string;
  readonly passageId: string | null;
}

export interface LineBreak {
  readonly type: 'lineBreak';
}
