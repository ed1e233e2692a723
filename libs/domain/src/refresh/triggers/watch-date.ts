import type { PlainDate } from '../../kernel';
import type { NeedSignal } from '../need';
import type { RefreshPolicy } from '../policy';

/**
 * `WATCH_DATE`: a date we were waiting for has passed, from the day after it. The key is the date. One that was raised,
 * settled and passed long ago gives the same signal again, which raises nothing.
 *
 * @param today newsroom-local day
 */
export const watchDateSignals = (policy: RefreshPolicy, today: PlainDate): readonly NeedSignal[] =>
  policy.watchDates
    .filter(({ on }) => on < today)
    .map(({ on, expectation }) => ({ trigger: 'WATCH_DATE', signalKey: on, detail: expectation }));
