import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { CheckDocument } from '@recheck/domain';
import { documentFromYjs } from '@recheck/editor-schema';
import { LiveDraft, type DraftSnapshot, type Reader } from './live-draft';
import type { SavedState } from './saved-state';

/**
 * Opens the draft of a round for as long as the screen is there; null for the moment before.
 * @param reader who opens it; asked once, when the draft is opened
 */
export const useLiveDraft = (roundId: string, reader: Reader): LiveDraft | null => {
  const [first] = useState(reader);
  const [draft, setDraft] = useState<LiveDraft | null>(null);
  useEffect(() => {
    const opened = new LiveDraft(roundId, first);
    // The connection is what this effect makes; a render must not.
    setDraft(opened);
    return () => opened.close();
  }, [roundId, first]);
  return draft;
};

export const useDraftSnapshot = (draft: LiveDraft): DraftSnapshot =>
  useSyncExternalStore(draft.subscribe, draft.snapshot);

/** The way of one's words to the server. Changes with every key: for what has to show just that. */
export const useSavedState = (draft: LiveDraft): SavedState => useSyncExternalStore(draft.subscribe, draft.saved);

/** So long the words rest before what follows from them is worked out again, in milliseconds: longer than between keys. */
const SETTLED_AFTER = 400;

/** The draft as a document, once it was opened, when it rests. Drawing what follows from it waits for whoever types. */
export const useDraftDocument = (draft: LiveDraft, opened: boolean): CheckDocument | null => {
  const [document, setDocument] = useState<CheckDocument | null>(null);
  useEffect(() => {
    if (!opened) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => setDocument(documentFromYjs(draft.doc));
    const read = (): void => startTransition(show);
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLED_AFTER);
    };
    // At first nobody types, and everything beside the words waits for it.
    timer = setTimeout(show);
    draft.doc.on('update', later);
    return () => {
      clearTimeout(timer);
      draft.doc.off('update', later);
    };
  }, [draft, opened]);
  return document;
};
