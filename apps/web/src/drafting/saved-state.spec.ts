import { describe, expect, it } from '@jest/globals';
import {
  nextChangeOfLine,
  nextSavedState,
  savedLine,
  UNOPENED,
  wouldBeLost,
  type SavedEvent,
  type SavedState,
} from './saved-state';

const after = (...events: readonly SavedEvent[]): SavedState => events.reduce(nextSavedState, UNOPENED);
const OPEN: readonly SavedEvent[] = [{ kind: 'connected' }, { kind: 'opened' }];
const edited = (at: number): SavedEvent => ({ kind: 'edited', at });
const acknowledged = (at: number): SavedEvent => ({ kind: 'acknowledged', at });

describe('the line about saving', () => {
  it('says that the draft opens until the first exchange is over', () => {
    expect(savedLine(UNOPENED, 0)).toEqual({ kind: 'opening' });
    expect(savedLine(after({ kind: 'connected' }), 0)).toEqual({ kind: 'opening' });
  });

  it('never says "saved" before an acknowledgement', () => {
    expect(savedLine(after(...OPEN), 5)).toEqual({ kind: 'nothingTyped' });
    expect(savedLine(after(...OPEN, edited(10)), 11)).toEqual({ kind: 'sending' });
    expect(savedLine(after(...OPEN, edited(10), acknowledged(50)), 60)).toEqual({ kind: 'saved', at: 50 });
  });

  it('keeps the last time for 300 ms, then says that it sends', () => {
    const state = after(...OPEN, edited(10), acknowledged(50), edited(1000));
    expect(savedLine(state, 1299)).toEqual({ kind: 'saved', at: 50 });
    expect(nextChangeOfLine(state, 1299)).toBe(1);
    expect(savedLine(state, 1300)).toEqual({ kind: 'sending' });
  });

  it('counts from the first edit that waits, not from the last', () => {
    const state = after(...OPEN, edited(10), acknowledged(50), edited(1000), edited(1290));
    expect(savedLine(state, 1300)).toEqual({ kind: 'sending' });
  });

  it('gives up after ten seconds over an open connection', () => {
    const state = after(...OPEN, edited(1000));
    expect(savedLine(state, 10_999)).toEqual({ kind: 'sending' });
    expect(savedLine(state, 11_000)).toEqual({ kind: 'notSaved' });
    expect(nextChangeOfLine(state, 11_000)).toBeNull();
    expect(savedLine(nextSavedState(state, acknowledged(12_000)), 12_000)).toEqual({ kind: 'saved', at: 12_000 });
  });

  it('counts offline what the browser has confirmed to keep, and forgets the count only with an acknowledgement', () => {
    const unconfirmed = after(...OPEN, { kind: 'disconnected', at: 0 }, edited(1), edited(2));
    expect(savedLine(unconfirmed, 3)).toEqual({ kind: 'offline', edits: 0 });
    expect(wouldBeLost(unconfirmed)).toBe(true);
    const offline = nextSavedState(unconfirmed, { kind: 'kept', edits: 2 });
    expect(savedLine(offline, 3)).toEqual({ kind: 'offline', edits: 2 });
    expect(wouldBeLost(offline)).toBe(false);
    const back = nextSavedState(offline, { kind: 'connected' });
    expect(savedLine(back, 400)).toEqual({ kind: 'sending' });
    expect(savedLine(nextSavedState(back, acknowledged(500)), 600)).toEqual({ kind: 'saved', at: 500 });
  });

  it('makes nothing of a connection that is back within a second while nothing waits', () => {
    const gone = after(...OPEN, { kind: 'disconnected', at: 1000 }, { kind: 'disconnected', at: 1500 });
    expect(savedLine(gone, 1999)).toEqual({ kind: 'nothingTyped' });
    expect(nextChangeOfLine(gone, 1999)).toBe(1);
    expect(savedLine(gone, 2000)).toEqual({ kind: 'offline', edits: 0 });
    expect(nextChangeOfLine(gone, 2000)).toBeNull();
    expect(savedLine(nextSavedState(gone, { kind: 'connected' }), 9000)).toEqual({ kind: 'nothingTyped' });
  });

  it('says so when the browser keeps nothing', () => {
    const nowhere = after(...OPEN, { kind: 'disconnected', at: 0 }, edited(1), { kind: 'kept', edits: null });
    expect(savedLine(nowhere, 3)).toEqual({ kind: 'onlyHere', edits: 1 });
    expect(wouldBeLost(nowhere)).toBe(true);
    expect(savedLine(nextSavedState(nowhere, { kind: 'ended', reason: 'notSignedIn' }), 4)).toEqual({
      kind: 'signedOut',
      kept: false,
    });
  });

  it('tells a session that ended, a tab that is too old and a refusal apart', () => {
    const ended = (reason: 'notSignedIn' | 'editorOutdated' | 'roleMissing') =>
      savedLine(after(...OPEN, edited(1), { kind: 'ended', reason }), 2).kind;
    expect(ended('notSignedIn')).toBe('signedOut');
    expect(ended('editorOutdated')).toBe('outdated');
    expect(ended('roleMissing')).toBe('refused');
  });
});
