import { useCallback, useMemo, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useChoosePassage, type RoundPassages } from '../evidence';
import { problemOf } from '../shell';
import { useWording } from '../ui';
import { newCitationId } from './citation-id';
import { citationPlace } from './citation-place';
import type { DroppedWords } from './passage-drop';
import { placeOfMark } from './places';

/** A source that is read beside the text. */
export interface Reading {
  readonly sourceId: string;
  /** The passage that is looked at; of a mark, the one that it rested on when it was opened. */
  readonly passageId: string | null;
  /** The mark that it was opened from. */
  readonly citationId: string | null;
}

/** The archived words beside the text, and the passages behind its marks. */
export interface Evidence {
  readonly reading: Reading | null;
  readonly read: (reading: Reading | null) => void;
  readonly passages: RoundPassages;
  /** Puts a citation after what is selected in the text, resting on a passage where one is given. */
  readonly cite: (sourceId: string, passageId?: string) => void;
  /** Puts a passage behind a mark that stands in the text. */
  readonly attach: (citationId: string, passageId: string) => void;
  /** Cites dropped words at a place of the text. */
  readonly citeDropped: (words: DroppedWords, at: number) => void;
  /** Why the words of the last drop are not behind its mark; null when they are. */
  readonly dropProblem: string | null;
}

/** Puts a citation near a place of the text, and the caret behind it. */
const putCitation = (
  editor: Editor,
  somewhere: number,
  attrs: { readonly citationId: string; readonly sourceId: string; readonly passageId: string | null },
): void => {
  const { at, after } = citationPlace(editor.state.doc, somewhere);
  const content = [{ type: 'citation', attrs }, ...(after ? [{ type: 'text', text: after }] : [])];
  editor.chain().focus().insertContentAt(at, content).run();
};

export const useReading = (editor: Editor | null, passages: RoundPassages): Evidence => {
  const t = useWording();
  const [reading, setReading] = useState<Reading | null>(null);
  const choose = useChoosePassage();
  const { act } = choose;
  const dropProblem = problemOf(t, choose);

  const read = useCallback(
    (next: Reading | null) => {
      const place = editor && next?.citationId ? placeOfMark(editor, 'citationId', next.citationId) : null;
      // What is cited from here goes behind the mark that was opened.
      if (place) editor?.commands.setNodeSelection(place.from);
      setReading(next);
    },
    [editor],
  );
  const cite = useCallback(
    (sourceId: string, passageId?: string) => {
      if (!editor) return;
      // What is selected is what the citation is for: it stays.
      const attrs = { citationId: newCitationId(), sourceId, passageId: passageId ?? null };
      putCitation(editor, editor.state.selection.to, attrs);
    },
    [editor],
  );
  const attach = useCallback(
    (citationId: string, passageId: string) => {
      const place = editor && placeOfMark(editor, 'citationId', citationId);
      if (place) editor.view.dispatch(editor.state.tr.setNodeAttribute(place.from, 'passageId', passageId));
    },
    [editor],
  );
  const citeDropped = useCallback(
    ({ sourceId, ...words }: DroppedWords, at: number) => {
      const citationId = newCitationId();
      if (editor) putCitation(editor, at, { citationId, sourceId, passageId: null });
      void act({ input: words }).then((outcome) => {
        if (outcome.kind === 'done') attach(citationId, outcome.value.id);
      });
    },
    [editor, act, attach],
  );
  return useMemo(
    () => ({ reading, read, passages, cite, attach, citeDropped, dropProblem }),
    [reading, read, passages, cite, attach, citeDropped, dropProblem],
  );
};
