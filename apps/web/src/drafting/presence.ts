import type { Editor } from '@tiptap/core';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { createRelativePositionFromJSON } from 'yjs';
import type { LiveDraft, PersonHere } from './live-draft';

interface Presence {
  readonly user?: PersonHere;
  readonly cursor?: { readonly head: unknown } | null;
}

/** Where somebody's caret stands in the text of this editor; null while they have none in it. */
export const placeOfPerson = (editor: Editor, { provider, doc }: LiveDraft, personId: string): number | null => {
  const { binding, type } = ySyncPluginKey.getState(editor.state) ?? {};
  if (!binding || !type) return null;
  const places = [...(provider.awareness?.getStates().entries() ?? [])].flatMap(([client, state]) => {
    const { user, cursor } = state as Presence;
    if (client === doc.clientID || user?.id !== personId || !cursor) return [];
    const head = createRelativePositionFromJSON(cursor.head);
    return relativePositionToAbsolutePosition(doc, type, head, binding.mapping) ?? [];
  });
  return places[0] ?? null;
};

/** Brings somebody's caret into the middle of the screen. One's own caret stays where it is. */
export const showPerson = (editor: Editor, draft: LiveDraft, personId: string): boolean => {
  const place = placeOfPerson(editor, draft, personId);
  if (place === null) return false;
  const { node } = editor.view.domAtPos(place);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  return true;
};
