import type { PlainDate } from '../../kernel';
import type { FreshnessEdition } from '../freshness';
import type { NeedSignal, RefreshNeed } from '../need';
import { ageLimits, type RefreshPolicy } from '../policy';

/**
 * `AGE`: the period is over. The key is the due date, so that each period raises one need, and a date put off by a
 * dismissal raises its own when it comes. A check without a policy or a checked date is due without a need: nothing
 * tells when its period would have ended.
 *
 * @param needs every need of the check, the closed ones too
 * @param today newsroom-local day
 */
export const ageSignals = (
  policy: RefreshPolicy,
  edition: FreshnessEdition,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): readonly NeedSignal[] => {
  const limits = ageLimits(policy.period, edition.checkedAt, needs);
  return limits !== null && today >= limits.dueOn ? [{ trigger: 'AGE', signalKey: limits.dueOn, detail: null }] : [];
};
