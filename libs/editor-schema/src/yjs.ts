import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { CheckDocument } from '@recheck/domain';
import { documentFromProseMirrorJson } from './document-from-json';
import { proseMirrorJsonFromDocument, withPlacesToBegin } from './json-from-document';
import type { ProseMirrorJson } from './prosemirror-json';
import { editorSchema } from './schema/editor-extensions';
import { FRAGMENT_NAME } from './version';

/**
 * Seeded text comes from one client of its own. With the same id every time, the same document gives the same bytes,
 * and a seed that arrives twice is still there once.
 */
const SEED_CLIENT_ID = 1;

/**
 * The domain's document, in normal form, of a draft. Only reads: the Yjs document, which others may be writing to, is
 * left as it is (the conversions of ProseMirror nodes are not used here, because they delete what they cannot draw).
 * @throws UnknownContentError for nodes and marks outside the editor schema
 */
export const documentFromYjs = (doc: Doc): CheckDocument => {
  const { content } = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT_NAME)) as ProseMirrorJson;
  // A text directly in the fragment comes as an array of its runs.
  return documentFromProseMirrorJson({ type: 'doc', content: (content ?? []).flat() });
};

/**
 * The Yjs update that turns an empty draft into this document: the first row of a round's update log. The same document
 * always gives the same bytes. Under headings that have nothing under them there is a paragraph to begin in, which no
 * document has. Only for an empty draft; applied beside other text it adds to it.
 */
export const yjsUpdateFromDocument = (document: CheckDocument): Uint8Array => {
  const node = Node.fromJSON(editorSchema, withPlacesToBegin(proseMirrorJsonFromDocument(document)));
  node.check();
  const doc = new Doc();
  doc.clientID = SEED_CLIENT_ID;
  try {
    prosemirrorToYXmlFragment(node, doc.getXmlFragment(FRAGMENT_NAME));
    return encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
};
