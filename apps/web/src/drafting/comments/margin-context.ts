import { createContext, use } from 'react';
import type { UnfitForSuggestion } from '@recheck/domain';
import type { DraftAnchor } from '@recheck/editor-schema';
import type { Note } from './note';
import type { NotePlaces } from './margin-notes';

/** What is being written about a place of the draft. */
export interface Composing {
  readonly what: 'comment' | 'suggestion';
  readonly anchor: DraftAnchor;
  /** The lower left corner of the place, in pixels of the window. */
  readonly left: number;
  readonly top: number;
}

/** Suggestions that were accepted or rejected in one go. */
export interface Judged {
  readonly state: 'ACCEPTED' | 'REJECTED';
  readonly ids: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What stands beside the draft on the screen. */
export interface DraftMargin {
  /** Open ones in reading order, then those whose words are gone. */
  readonly open: readonly Note[];
  /** Resolved threads and settled suggestions, youngest first. */
  readonly settled: readonly Note[];
  readonly places: NotePlaces;
  /** Who can be mentioned. */
  readonly people: readonly Person[];
  /** Whether it could not be loaded. */
  readonly failed: boolean;
  readonly tryAgain: () => void;
  readonly active: string | null;
  /** Looks at a note and shows its words; null leaves it. */
  readonly look: (id: string | null) => void;
  readonly composing: Composing | null;
  /** Begins to write about the selection; says nothing where there is none to write about. */
  readonly compose: (what: Composing['what']) => void;
  readonly leave: () => void;
  /** Why nothing can be written about the place that was chosen; null while nothing was tried. */
  readonly unfit: 'NOTHING' | UnfitForSuggestion | null;
  /** What the person at this screen accepted or rejected last, as far as it still is; null for nothing. */
  readonly judged: Judged | null;
  /** Remembers that suggestions were accepted or rejected here; null forgets it. */
  readonly judge: (judged: Judged | null) => void;
}

export const MarginContext = createContext<DraftMargin | null>(null);

/** @throws Error outside of a draft’s screen */
export const useMargin = (): DraftMargin => {
  const margin = use(MarginContext);
  if (!margin) throw new Error('There is no draft on the screen.');
  return margin;
};
