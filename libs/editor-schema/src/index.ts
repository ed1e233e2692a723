export {
  anchorAt,
  draftText,
  isPosition,
  rangeOfAnchor,
  type AnchoredRange,
  type DraftAnchor,
  type DraftText,
} from './anchor';
export { placeOfPosition, positionOfPlace, textOfNode, type NodeText } from './node-text';
export { documentFromProseMirrorJson, UnknownContentError } from './document-from-json';
export { bringsKnownContent } from './known-content';
export { proseMirrorJsonFromDocument } from './json-from-document';
export type { ProseMirrorJson } from './prosemirror-json';
export { Citation } from './schema/citation';
export { DocumentLink } from './schema/document-link';
export { editorExtensions, editorSchema } from './schema/editor-extensions';
export { isDocumentPart, SectionHeading } from './schema/headings';
export { Picture } from './schema/picture';
export { reworded, type Reworded, type WordRun } from './reworded';
export { blockIdOf, textBlocksOf, textElements, type Span, type TextBlock } from './text-blocks';
export { yjsUpdateTowards } from './towards';
export { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME } from './version';
export { documentFromYjs, yjsUpdateFromDocument } from './yjs';
export { withoutTidying } from './without-tidying';
