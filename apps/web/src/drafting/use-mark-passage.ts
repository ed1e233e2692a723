import { useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import { placeOfMark } from './places';

interface OpenedMark {
  readonly citationId: string | null;
  /** What it rested on when it was opened. */
  readonly passageId: string | null;
}

/** The passage behind a mark in the text; undefined where the mark is gone, or none was opened. */
const passageBehind = (editor: Editor, citationId: string | null): string | null | undefined => {
  const place = citationId === null ? null : placeOfMark(editor, 'citationId', citationId);
  return place
    ? ((editor.state.doc.nodeAt(place.from)?.attrs['passageId'] as string | null | undefined) ?? null)
    : undefined;
};

/**
 * The passage that an opened mark rests on now: it may have come behind the mark only after that was opened, from a drop
 * that the newsroom was still keeping or from somebody else. Of a mark that is gone, the one it was opened with.
 */
export const useMarkPassage = (editor: Editor | null, opened: OpenedMark | null): string | null => {
  const citationId = opened?.citationId ?? null;
  const behind = useEditorState({
    editor,
    selector: ({ editor: current }) => (current ? passageBehind(current, citationId) : undefined),
  });
  return (behind === undefined ? opened?.passageId : behind) ?? null;
};
