import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { SelectedWords } from '@recheck/domain';

/** Words that were dragged out of the archived text of a source. */
export interface DroppedWords extends SelectedWords {
  readonly sourceId: string;
  readonly snapshotId: string;
}

const MEDIA_TYPE = 'application/x-recheck-passage+json';

/** Gives dragged words to whatever they will be dropped on. */
export const carryWords = (words: DroppedWords, data: DataTransfer): void => {
  data.effectAllowed = 'copy';
  data.setData(MEDIA_TYPE, JSON.stringify(words));
};

const isDroppedWords = (value: unknown): value is DroppedWords =>
  typeof value === 'object' &&
  value !== null &&
  ['sourceId', 'snapshotId', 'quotation'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') &&
  ['startsAt', 'endsAt'].every((key) => Number.isInteger((value as Record<string, unknown>)[key]));

const carried = (data: DataTransfer | null): DroppedWords | null => {
  const text = data?.getData(MEDIA_TYPE);
  if (!text) return null;
  // Another tab of the newsroom, perhaps of another version, may have begun the drag.
  try {
    const value: unknown = JSON.parse(text);
    return isDroppedWords(value) ? value : null;
  } catch {
    return null;
  }
};

/** Lets words of a source be dropped on the text: they are cited there, never copied into it. */
export const passageDrop = (onDrop: (words: DroppedWords, at: number) => void) =>
  Extension.create({
    name: 'passageDrop',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDrop: (view, event) => {
            const words = carried(event.dataTransfer);
            if (!words || !view.editable) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            event.preventDefault();
            if (place) onDrop(words, place.pos);
            return true;
          },
        },
      }),
    ],
  });
