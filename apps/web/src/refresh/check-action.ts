import type { CheckAction } from '../gql/graphql';
import type { ActionRefusal } from '../ui';

interface Available {
  readonly action: CheckAction;
  readonly available: boolean;
  readonly refusal?: { readonly sentence: string } | null;
}

/** Why the server refuses an act on a check to this person; null where it is available. */
export const refusalOf = (actions: readonly Available[], action: CheckAction): ActionRefusal | null => {
  const found = actions.find((candidate) => candidate.action === action);
  return found?.refusal ? { sentence: found.refusal.sentence } : null;
};
