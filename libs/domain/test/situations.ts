import fc from 'fast-check';
import { addDays, type Duration, type PlainDate } from '../src/kernel';
import { NEED_STATES, TRIGGERS, type RefreshNeed } from '../src/refresh/need';
import type { RefreshPolicy } from '../src/refresh/policy';

/** The day that generated situations are told from; what has happened in them happened by then. */
export const SITUATION_DAY = '2026-07-01' as PlainDate;

/** Days near the situation's, a few of them only, so that dates to watch, due dates and signal keys meet. */
const around = (from: number, to: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: Math.ceil(from / 5), max: Math.floor(to / 5) }).map((steps) => addDays(SITUATION_DAY, steps * 5));

const need: fc.Arbitrary<RefreshNeed> = fc.record({
  needId: fc.uuid(),
  trigger: fc.oneof(fc.constantFrom(...TRIGGERS), fc.constantFrom('AGE' as const, 'WATCH_DATE' as const)),
  signalKey: around(-40, 40),
  state: fc.constantFrom(...NEED_STATES),
  raisedOn: around(-40, 0),
  confirmedOn: fc.option(around(-20, 0), { freq: 2 }),
  nextDueOn: fc.option(around(-20, 90)),
});

const policy: fc.Arbitrary<RefreshPolicy> = fc.record({
  period: fc.option(
    fc.integer({ min: 1, max: 40 }).map((steps): Duration => ({ years: 0, months: 0, weeks: 0, days: steps * 5 })),
    { freq: 9 },
  ),
  watchDates: fc.array(fc.record({ on: around(-30, 60), expectation: fc.constant('ruling') }), { maxLength: 2 }),
});

/** What may be known of a live check: its policy, its edition, and at most one need for each trigger and key. */
export const situations = fc.record({
  policy,
  edition: fc.record({ checkedAt: fc.option(around(-150, 0), { freq: 9 }) }),
  needs: fc.uniqueArray(need, { maxLength: 4, selector: ({ trigger, signalKey }) => `${trigger} ${signalKey}` }),
});
