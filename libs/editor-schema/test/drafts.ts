import { applyUpdate, Doc, encodeStateAsUpdate, type XmlElement, type XmlText } from 'yjs';
import { DOCUMENT_VERSION, type Block, type CheckDocument, type Mark } from '@recheck/domain';
import { anchorAt, draftText, FRAGMENT_NAME, yjsUpdateFromDocument, type DraftAnchor } from '../src/index';

/** A paragraph of texts; one with marks is a list that begins with its text. */
export const paragraph = (...texts: readonly (string | readonly [string, ...Mark[]])[]): Block => ({
  type: 'paragraph',
  content: texts.map((each) => {
    const [text, ...marks] = typeof each === 'string' ? [each] : each;
    return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
  }),
});
export const documentOf = (...blocks: readonly Block[]): CheckDocument => ({ version: DOCUMENT_VERSION, blocks });
/** A draft that reads like a document. */
export const opened = (document: CheckDocument): Doc => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(document));
  return doc;
};
export const copyOf = (doc: Doc): Doc => {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
};
/** An anchor on words that stand in a draft. */
export const anchorOn = (doc: Doc, words: string): DraftAnchor => {
  const draft = draftText(doc);
  const from = draft.text.indexOf(words);
  const anchor = anchorAt(draft, { from, to: from + words.length });
  if (from < 0 || !anchor) throw new Error(`“${words}” cannot be anchored.`);
  return anchor;
};
/** The shared text of a block. */
export const textIn = (doc: Doc, block: number): XmlText =>
  (doc.getXmlFragment(FRAGMENT_NAME).get(block) as XmlElement).get(0) as XmlText;

export const RIVER = 'The river fell by two metres in a dry summer.';
