import type { Refusal } from '../kernel';
import { failedConditions, type ConditionName } from './conditions';
import { ruleFor } from './decide';
import type { TransitionAction } from './lifecycle';
import type { RoundState } from './round';
import type { RoundFacts } from './round-facts';

/** One condition of an action, done or not. */
export interface ChecklistItem {
  readonly condition: ConditionName;
  readonly done: boolean;
  /** Why it is not done, with the places (citation or source ids) that block; null when done. */
  readonly refusal: Refusal | null;
}

/** The actions that a screen shows a checklist for. */
export type CheckedAction = Extract<TransitionAction, 'submit' | 'passOn' | 'approve' | 'publish'>;

/**
 * Everything that an action needs, whoever takes it and whatever the stage: so that a writer sees while drafting what
 * submission will ask for. The same conditions as in `decide`.
 */
export const checklist = (action: CheckedAction, round: RoundState, facts: RoundFacts): readonly ChecklistItem[] => {
  const names = ruleFor(action, round, facts).conditions ?? [];
  const failed = failedConditions(names, facts, round);
  return names.map((condition) => {
    const failure = failed.find((candidate) => candidate.condition === condition)?.refusal ?? null;
    return { condition, done: failure === null, refusal: failure };
  });
};
