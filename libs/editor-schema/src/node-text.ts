import type { Node } from '@tiptap/pm/model';
import { NOT_A_WORD } from '@recheck/domain';

/** A stretch of an editor's text: `at` in the text, `position` in the document. */
interface NodeStretch {
  readonly at: number;
  readonly position: number;
  readonly length: number;
}

/** The text of a document in an editor, and where each part of it stands. The same text as `draftText` of its draft. */
export interface NodeText {
  readonly text: string;
  readonly stretches: readonly NodeStretch[];
}

/** Reads a whole document. */
export const textOfNode = (doc: Node): NodeText => {
  const stretches: NodeStretch[] = [];
  let text = '';
  const read = (parent: Node, start: number): void => {
    parent.forEach((child, offset) => {
      const position = start + offset;
      if (child.isInline) {
        const words = child.isText ? (child.text ?? '') : NOT_A_WORD;
        stretches.push({ at: text.length, position, length: words.length });
        text += words;
        return;
      }
      // A line without words is a place, too.
      if (child.isTextblock && child.childCount === 0)
        stretches.push({ at: text.length, position: position + 1, length: 0 });
      read(child, position + 1);
      text += '\n';
    });
  };
  read(doc, 0);
  return { text, stretches };
};

/** The position in the document of a place in its text; at the seam of two stretches the end of the first or the start of the second. */
export const positionOfPlace = ({ stretches }: NodeText, place: number, forward: boolean): number | null => {
  const stretch =
    stretches.find(({ at, length }) =>
      forward ? at <= place && place < at + length : at < place && place <= at + length,
    ) ?? stretches.find(({ at, length }) => at <= place && place <= at + length);
  return stretch ? stretch.position + (place - stretch.at) : null;
};

/** The place in the text of a position in the document: at its character, or after the last one before it. */
export const placeOfPosition = ({ text, stretches }: NodeText, position: number): number => {
  const next = stretches.find((stretch) => position <= stretch.position + stretch.length);
  if (!next) return text.length;
  return next.at + Math.max(0, position - next.position);
};
