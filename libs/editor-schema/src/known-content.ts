import { ContentEmbed, ContentFormat, ContentType, decodeUpdate, Item, XmlElement, XmlText } from 'yjs';
import { editorSchema } from './schema/editor-extensions';

/** A mark that may stand twice on the same words is named with a digest behind it. */
const DIGEST = /--[\w+/=]{8}$/;

const isKnown = ({ content }: Item): boolean => {
  if (content instanceof ContentFormat) return editorSchema.marks[content.key.replace(DIGEST, '')] !== undefined;
  if (content instanceof ContentType) {
    const { type } = content;
    return type instanceof XmlText || (type instanceof XmlElement && editorSchema.nodes[type.nodeName] !== undefined);
  }
  return !(content instanceof ContentEmbed);
};

/**
 * Whether an update brings only what this editor schema knows: its nodes, its marks, and text. Anything else would keep
 * everybody from reading the draft (see `documentFromYjs`).
 */
export const bringsKnownContent = (update: Uint8Array): boolean =>
  decodeUpdate(update).structs.every((struct) => !(struct instanceof Item) || isKnown(struct));
