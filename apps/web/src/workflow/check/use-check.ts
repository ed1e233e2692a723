import { createContext, use } from 'react';
import type { CheckPartsFragment, RoundPartsFragment } from '../../gql/graphql';
import type { ActionRefusal } from '../../ui';

/** The check that is on the screen, with the round that is looked at. */
export interface CheckOnScreen {
  readonly check: CheckPartsFragment;
  /**
   * The open round, or an ended one that was asked for by its address. While it stands still for the sake of what was
   * typed, it is the round as it was, with every act refused.
   */
  readonly round: RoundPartsFragment;
  /** Asks the server again; resolves when the screen shows the answer. */
  readonly reload: () => Promise<unknown>;
}

export const CheckContext = createContext<CheckOnScreen | null>(null);

/** @throws Error outside of the screen of a check */
export const useCheck = (): CheckOnScreen => {
  const onScreen = use(CheckContext);
  if (!onScreen) throw new Error('There is no check on the screen.');
  return onScreen;
};

type RoundAction = RoundPartsFragment['availableActions'][number]['action'];

/** Why the server refuses an act on the round to this person; null where it is available. */
export const roundRefusal = (round: RoundPartsFragment, action: RoundAction): ActionRefusal | null => {
  const refusal = round.availableActions.find((candidate) => candidate.action === action)?.refusal;
  return refusal ? { sentence: refusal.sentence } : null;
};
