import { isId } from '../../platform/ids';

/** Suggestions of one round that a person judges in one go. */
export interface AskedSuggestions {
  readonly roundId: string;
  readonly suggestionIds: readonly string[];
}

/** So many suggestions can be settled at once: more than anybody reads in one go. */
const MOST = 200;

/** How the schema describes the suggestions of one go. */
export const AT_ONCE = `Of this round, at most ${MOST}.`;

/** The ids that were sent, each once; null for what are no ids, or none, or too many. */
export const askedIds = (ids: readonly string[]): readonly string[] | null => {
  const once = [...new Set(ids)];
  return once.length > 0 && once.length <= MOST && once.every(isId) ? once : null;
};
