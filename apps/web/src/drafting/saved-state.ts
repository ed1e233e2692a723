import type { RefusalCode } from '@recheck/domain';

/** What is known about the way of one's words to the server. Times are milliseconds since 1970. */
export interface SavedState {
  readonly connected: boolean;
  /** Since when the connection is gone; null while there is one, and before the first. */
  readonly goneSince: number | null;
  /** Whether this editor has held the server's draft at least once. */
  readonly opened: boolean;
  /** Since when something is not acknowledged; null while everything is. */
  readonly unsavedSince: number | null;
  /** When everything was last acknowledged after something had been typed; null before. */
  readonly savedAt: number | null;
  /** Own edits that are not acknowledged. */
  readonly edits: number;
  /** How many of them this browser has confirmed to keep; null when it keeps nothing. */
  readonly kept: number | null;
  /** Why the server ended the connection for good; null while it may come back. */
  readonly ending: RefusalCode | null;
}

export type SavedEvent =
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected'; readonly at: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'edited'; readonly at: number }
  | { readonly kind: 'kept'; readonly edits: number | null }
  | { readonly kind: 'acknowledged'; readonly at: number }
  | { readonly kind: 'ended'; readonly reason: RefusalCode };

export const UNOPENED: SavedState = {
  connected: false,
  goneSince: null,
  opened: false,
  unsavedSince: null,
  savedAt: null,
  edits: 0,
  kept: 0,
  ending: null,
};

/** The next state. An acknowledgement means that all is acknowledged; nothing else ever does. */
export const nextSavedState = (state: SavedState, event: SavedEvent): SavedState => {
  switch (event.kind) {
    case 'connected':
      return { ...state, connected: true, goneSince: null, ending: null };
    case 'disconnected':
      return { ...state, connected: false, goneSince: state.goneSince ?? event.at };
    case 'opened':
      return { ...state, opened: true };
    case 'edited':
      return { ...state, edits: state.edits + 1, unsavedSince: state.unsavedSince ?? event.at };
    case 'kept':
      return { ...state, kept: event.edits };
    case 'acknowledged':
      return state.edits === 0 ? state : { ...state, edits: 0, kept: 0, unsavedSince: null, savedAt: event.at };
    case 'ended':
      return { ...state, connected: false, ending: event.reason };
  }
};

/** What the line about saving says. */
export type SavedLine =
  | { readonly kind: 'opening' }
  | { readonly kind: 'nothingTyped' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Offline: so many edits are kept on the device and wait. */
  | { readonly kind: 'offline'; readonly edits: number }
  /** Offline, and the browser keeps nothing either. */
  | { readonly kind: 'onlyHere'; readonly edits: number }
  | { readonly kind: 'notSaved' }
  | { readonly kind: 'signedOut'; readonly kept: boolean }
  | { readonly kind: 'refused'; readonly reason: RefusalCode }
  | { readonly kind: 'outdated' };

/** So long an acknowledgement may take before "Sending…" is shown, in milliseconds: most words never flicker. */
export const SHOW_SENDING_AFTER = 300;
/** So long a connection may be gone while nothing waits before the line says so: whoever begins to write connects anew. */
export const SHOW_OFFLINE_AFTER = 1_000;
/** So long it may take over an open connection before the words count as not saved, in milliseconds. */
export const NOT_SAVED_AFTER = 10_000;

/** The line for a state at a moment. */
export const savedLine = (state: SavedState, now: number): SavedLine => {
  const { ending, connected, goneSince, opened, unsavedSince, savedAt, edits, kept } = state;
  if (ending === 'notSignedIn') return { kind: 'signedOut', kept: kept !== null };
  if (ending === 'editorOutdated') return { kind: 'outdated' };
  if (ending) return { kind: 'refused', reason: ending };
  if (!connected && kept === null) return { kind: 'onlyHere', edits };
  if (!opened) return { kind: 'opening' };
  const gone = goneSince !== null && (edits > 0 || now - goneSince >= SHOW_OFFLINE_AFTER);
  if (gone) return { kind: 'offline', edits: Math.min(kept ?? 0, edits) };
  if (unsavedSince !== null) {
    const waiting = now - unsavedSince;
    if (waiting >= NOT_SAVED_AFTER) return { kind: 'notSaved' };
    if (waiting >= SHOW_SENDING_AFTER || savedAt === null) return { kind: 'sending' };
  }
  return savedAt === null ? { kind: 'nothingTyped' } : { kind: 'saved', at: savedAt };
};

/** In how many milliseconds the line changes by time alone; null if it does not. */
export const nextChangeOfLine = ({ goneSince, unsavedSince }: SavedState, now: number): number | null => {
  const gone = goneSince === null ? SHOW_OFFLINE_AFTER : now - goneSince;
  if (gone < SHOW_OFFLINE_AFTER) return SHOW_OFFLINE_AFTER - gone;
  if (unsavedSince === null) return null;
  const waiting = now - unsavedSince;
  if (waiting < SHOW_SENDING_AFTER) return SHOW_SENDING_AFTER - waiting;
  return waiting < NOT_SAVED_AFTER ? NOT_SAVED_AFTER - waiting : null;
};

/** Whether closing the tab would lose words: neither the server nor this browser has them. */
export const wouldBeLost = ({ edits, kept }: SavedState): boolean => edits > (kept ?? 0);
