import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../kernel';
import { CAPABILITIES, type Actor } from '../workflow/capabilities';
import { decideNeed, NEED_LIFECYCLE, NEED_STATES, touchedBy, TRIGGERS, type NeedAction, type NeedState } from './need';

const day = (text: string): PlainDate => text as PlainDate;
const editor: Actor = { personId: 'edda', roles: ['EDITOR'], administrator: false };
const writer: Actor = { personId: 'wren', roles: ['WRITER'], administrator: true };
const input = { reason: 'The page only moved.', nextDueOn: null, today: day('2026-11-03') };

/** All that may happen to a need; everything else is refused. */
const ALLOWED: readonly [NeedState, NeedAction, NeedState][] = [
  ['OPEN', 'confirm', 'OPEN'],
  ['IN_ROUND', 'confirm', 'IN_ROUND'],
  ['OPEN', 'dismiss', 'DISMISSED'],
  ['OPEN', 'attach', 'IN_ROUND'],
  ['IN_ROUND', 'release', 'OPEN'],
  ['IN_ROUND', 'resolve', 'RESOLVED'],
];
const ACTIONS = Object.keys(NEED_LIFECYCLE) as NeedAction[];

describe('the life of a need', () => {
  it('goes the listed ways and no others', () => {
    for (const state of NEED_STATES)
      for (const action of ACTIONS) {
        const way = ALLOWED.find(([from, name]) => from === state && name === action);
        const answer = decideNeed({ state, trigger: 'SOURCE_CHANGED' }, action, editor, input);
        const outcome = answer.ok ? answer.value : answer.refusal.code;
        expect([state, action, outcome]).toEqual([state, action, way ? way[2] : 'needNotOpen']);
      }
  });

  it('is planned by those who plan refreshes, and by nobody else', () => {
    for (const action of ['confirm', 'dismiss', 'attach'] as const)
      for (const actor of [writer, null])
        expect(decideNeed({ state: 'OPEN', trigger: 'AGE' }, action, actor, input)).toMatchObject({
          refusal: { code: 'roleMissing', facts: { role: 'EDITOR, PUBLISHER' } },
        });
    expect(CAPABILITIES['refresh.plan'].roles).toEqual(['EDITOR', 'PUBLISHER']);
  });

  it('goes on by itself when a round ends', () => {
    expect(decideNeed({ state: 'IN_ROUND', trigger: 'AGE' }, 'resolve', null, input)).toEqual({
      ok: true,
      value: 'RESOLVED',
    });
  });

  it('ends dismissed only with a reason, and for age with the next due date', () => {
    const dismiss = (over: Partial<typeof input>, trigger: 'AGE' | 'READER_REPORT') => {
      const answer = decideNeed({ state: 'OPEN', trigger }, 'dismiss', editor, { ...input, ...over });
      return answer.ok ? answer.value : answer.refusal.code;
    };
    expect(dismiss({ reason: '  ' }, 'READER_REPORT')).toBe('reasonMissing');
    expect(dismiss({}, 'READER_REPORT')).toBe('DISMISSED');
    expect(dismiss({}, 'AGE')).toBe('dateInvalid');
    expect(dismiss({ nextDueOn: day('2026-11-03') as never }, 'AGE')).toBe('dateInvalid');
    expect(dismiss({ nextDueOn: day('2026-11-31') as never }, 'AGE')).toBe('dateInvalid');
    expect(dismiss({ nextDueOn: day('2026-11-04') as never }, 'AGE')).toBe('DISMISSED');
  });
});

describe('what a round must verify again', () => {
  it('is everything for age, a watched date and an editor’s request', () => {
    const all = TRIGGERS.filter((trigger) => touchedBy([{ trigger, citationIds: ['a'] }]) === 'ALL');
    expect(all).toEqual(['AGE', 'WATCH_DATE', 'EDITOR_REQUEST']);
  });

  it('is what the needs name otherwise, and nothing without needs', () => {
    expect(
      touchedBy([
        { trigger: 'SOURCE_CHANGED', citationIds: ['a', 'b'] },
        { trigger: 'PASSAGE_LOST', citationIds: ['b', 'c'] },
      ]),
    ).toEqual({ citationIds: ['a', 'b', 'c'] });
    expect(touchedBy([])).toEqual({ citationIds: [] });
  });
});
