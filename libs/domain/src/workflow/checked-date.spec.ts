import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../kernel';
import { checkedDateRefusal, proposeCheckedDate } from './checked-date';

const day = (text: string): PlainDate => text as PlainDate;

const verified = (...days: (string | null)[]) =>
  days.map((verifiedOn, index) => ({
    citationId: `c${index}`,
    verifiedOn: verifiedOn === null ? null : day(verifiedOn),
  }));

describe('the proposed checked date', () => {
  it('is the day on which the last citation was verified', () => {
    expect(
      proposeCheckedDate(verified('2026-11-03', '2026-11-05', '2026-11-04'), day('2026-11-09'), day('2025-01-01')),
    ).toEqual({ checkedAt: '2026-11-05', complete: true, unverified: [] });
  });

  it('stays that of the edition before when the round verified less', () => {
    expect(proposeCheckedDate(verified('2026-11-03', null), day('2026-11-09'), day('2025-01-01'))).toEqual({
      checkedAt: '2025-01-01',
      complete: false,
      unverified: ['c1'],
    });
  });

  it('stays unknown when it was unknown and the round verified less', () => {
    expect(proposeCheckedDate(verified(null), day('2026-11-09'), null).checkedAt).toBeNull();
  });

  it('is the day of the review when nothing is cited', () => {
    expect(proposeCheckedDate([], day('2026-11-09'), null)).toEqual({
      checkedAt: '2026-11-09',
      complete: true,
      unverified: [],
    });
  });
});

describe('the date that an editor chooses', () => {
  const proposal = proposeCheckedDate(verified('2026-11-05'), day('2026-11-09'), null);

  it('may be the proposed one, an earlier one, or unknown', () => {
    for (const chosen of [day('2026-11-05'), day('2026-11-04'), null])
      expect(checkedDateRefusal(chosen, proposal)).toBeNull();
  });

  it('is never later', () => {
    expect(checkedDateRefusal(day('2026-11-06'), proposal)).toEqual({
      code: 'checkedDateTooLate',
      facts: { date: '2026-11-05' },
    });
  });

  it('cannot be made up where nothing is known', () => {
    const unknown = proposeCheckedDate(verified(null), day('2026-11-09'), null);
    expect(checkedDateRefusal(day('1999-01-01'), unknown)).toEqual({ code: 'checkedDateTooLate' });
  });
});
