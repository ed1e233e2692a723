import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SITUATION_DAY, situations } from '../../test/situations';
import { addDays } from '../kernel';
import { freshness } from './freshness';
import { freshnessDays, stateOn } from './freshness-days';

describe('the days of freshness', () => {
  it('say on every later day what the rule says', () => {
    fc.assert(
      fc.property(situations, fc.array(fc.nat(300), { maxLength: 6 }), ({ policy, edition, needs }, later) => {
        const days = freshnessDays(policy, edition, needs, SITUATION_DAY);
        for (const offset of [0, ...later]) {
          const day = addDays(SITUATION_DAY, offset);
          expect(stateOn(days, day)).toBe(freshness(policy, edition, needs, day).state);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
