import { getSchema, type Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { Citation } from './citation';
import { DocumentLink } from './document-link';
import { SectionHeading } from './headings';
import { withCarefulSigns } from './marked-words';
import { NumberedList } from './numbered-list';
import { Picture } from './picture';
import { tables } from './tables';

/**
 * What an editor of a draft is made of, without views: add `Collaboration` (and, where wanted, node views through
 * `.extend`) and it writes exactly the documents that the domain knows. Nothing in here changes a document by itself:
 * an editor that is only opened must not write, because who writes is a contributor.
 */
export const editorExtensions: Extensions = [
  StarterKit.extend({
    addExtensions() {
      return withCarefulSigns(this.parent?.() ?? []);
    },
  }).configure({
    // drawn differently below
    heading: false,
    orderedList: false,
    link: false,
    // not in a fact-check
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    // undo belongs to the shared document
    undoRedo: false,
    // would add paragraphs that nobody typed
    trailingNode: false,
  }),
  SectionHeading,
  NumberedList,
  DocumentLink,
  ...tables,
  Picture,
  Citation,
];

/** The ProseMirror schema of `editorExtensions`. */
export const editorSchema = getSchema(editorExtensions);
