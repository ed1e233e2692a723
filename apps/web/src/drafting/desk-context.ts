import type { Editor } from '@tiptap/core';
import { createContext, use } from 'react';
import type { CheckDocument } from '@recheck/domain';
import type { Captures } from '../evidence';
import type { DraftSnapshot, LiveDraft } from './live-draft';
import type { Source } from './source-order';
import type { Evidence } from './use-reading';

/** What the parts of the drafting desk share. */
export interface Desk {
  readonly draft: LiveDraft;
  /** Opens the draft anew, to read it as the server has it. */
  readonly reopen: () => void;
  readonly snapshot: DraftSnapshot;
  /** Null until the editor is on the screen. */
  readonly editor: Editor | null;
  /** The draft as this tab holds it, a moment after it changed; null before it was opened. */
  readonly document: CheckDocument | null;
  /** Number of each cited source, from the draft on the screen. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether this person writes now. */
  readonly writing: boolean;
  /** Puts a citation of a source at the caret. */
  readonly cite: (sourceId: string) => void;
  /** Cites a web address at the caret; it becomes a source, if it is none yet. */
  readonly citeAddress: (address: string) => Promise<void>;
  /** What was captured of the sources. */
  readonly captures: Captures;
  /** What a source is called; until a person has said so, as its page suggests. */
  readonly nameOf: (source: Source) => string;
  /** The archived words beside the text, and the passages behind its marks. */
  readonly evidence: Evidence;
  /** Shows words of the draft, or the first mark of a source. */
  readonly show: (place: { readonly words: string } | { readonly sourceId: string }) => void;
  /** The source that is open in the evidence panel. */
  readonly openSource: string | null;
  readonly setOpenSource: (sourceId: string | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside of the drafting desk */
export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no drafting desk on the screen.');
  return desk;
};
