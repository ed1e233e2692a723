import { useState } from 'react';
import type { RoundPartsFragment } from '../../gql/graphql';
import type { Unsaved } from '../../ui';

type Round = RoundPartsFragment;
export type Move = Round['moves'][number];

/** Whether acts have taken a round away from where somebody works on it: to another stage, to its end, to other words. */
const isElsewhere = (shown: Round, now: Round): boolean =>
  shown.id !== now.id ||
  shown.stage !== now.stage ||
  shown.outcome !== now.outcome ||
  shown.revision?.digest !== now.revision?.digest;

interface HeldRound {
  /** What the screen works on: the newest state, or the one before while it is held. */
  readonly round: Round | null;
  /** Whether the round has gone on and is held as it was for the sake of what was typed. */
  readonly frozen: boolean;
  /** What others did since this person began to look or did something themselves; the latest first. */
  readonly moves: readonly Move[];
  /** Takes note of the moves, and goes on with the round as it is now. */
  readonly goOn: () => void;
}

/**
 * Keeps a round on the screen as it was for as long as there is something typed on it that nobody else has, and knows who
 * moved it meanwhile.
 *
 * @param newest null while there is none
 * @param me the id of the person who looks; their own moves are no news to them
 */
export const useHeldRound = (newest: Round | null, unsaved: Unsaved, me: string): HeldRound => {
  const [shown, setShown] = useState(newest);
  const [told, setTold] = useState(newest);

  const elsewhere = shown !== null && (newest === null || isElsewhere(shown, newest));
  const held = elsewhere && unsaved !== 'none';
  // Adjusting state while rendering: what is not held is shown at once.
  if (!held && shown !== newest) setShown(newest);
  if (!held && newest !== null && told?.id !== newest.id) setTold(newest);

  // While an act is on its way it may be this person's own that moves the round.
  const frozen = held && unsaved === 'typed';
  const known = new Set(told?.moves.map(({ id }) => id));
  const moves = newest?.id === told?.id ? (newest?.moves ?? []) : [];
  // One's own moves are no news, unless it was in another window that one moved what stands still in this one.
  const end = moves.findIndex(({ id, person }) => known.has(id) || (person?.id === me && !frozen));
  return {
    round: held ? shown : newest,
    frozen,
    moves: end < 0 ? moves : moves.slice(0, end),
    goOn: () => {
      setShown(newest);
      setTold(newest);
    },
  };
};
