import { describe, expect, it } from '@jest/globals';
import type { Duration, PlainDate } from '../../kernel';
import type { Actor } from '../../workflow/capabilities';
import type { RefreshNeed } from '../need';
import { parsePeriod, resolvePeriod, type RefreshPolicy } from '../policy';
import { ageSignals } from './age';
import { editorRequestSignal } from './editor-request';
import { relatedChangedSignal, type AnswerChange } from './related-changed';
import { watchDateSignals } from './watch-date';

const day = (text: string): PlainDate => text as PlainDate;
const period = (text: string): Duration => {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(`${text} is no period`);
  return read.value;
};
const HALF_YEAR: RefreshPolicy = {
  period: period('P6M'),
  watchDates: [{ on: day('2026-03-10'), expectation: 'The new timetable was expected.' }],
};
const CHECKED = { checkedAt: day('2026-01-31') };

describe('AGE', () => {
  it('is raised from the due date on, under the due date', () => {
    expect(ageSignals(HALF_YEAR, CHECKED, [], day('2026-07-30'))).toEqual([]);
    const signal = { trigger: 'AGE', signalKey: '2026-07-31', detail: null };
    expect(ageSignals(HALF_YEAR, CHECKED, [], day('2026-07-31'))).toEqual([signal]);
    expect(ageSignals(HALF_YEAR, CHECKED, [], day('2027-07-31'))).toEqual([signal]);
  });

  it('is raised anew on the day that a dismissal named', () => {
    const dismissed: RefreshNeed = {
      needId: 'n',
      trigger: 'AGE',
      signalKey: '2026-07-31',
      state: 'DISMISSED',
      raisedOn: day('2026-07-31'),
      confirmedOn: null,
      nextDueOn: day('2026-08-15'),
    };
    expect(ageSignals(HALF_YEAR, CHECKED, [dismissed], day('2026-08-14'))).toEqual([]);
    expect(ageSignals(HALF_YEAR, CHECKED, [dismissed], day('2026-08-15'))).toMatchObject([{ signalKey: '2026-08-15' }]);
  });

  it('cannot be told without a policy or a checked date', () => {
    expect(ageSignals(HALF_YEAR, { checkedAt: null }, [], day('2036-01-01'))).toEqual([]);
    expect(ageSignals({ period: null, watchDates: [] }, CHECKED, [], day('2036-01-01'))).toEqual([]);
  });
});

describe('WATCH_DATE', () => {
  it('is raised the day after, under the date, with what was expected', () => {
    expect(watchDateSignals(HALF_YEAR, day('2026-03-10'))).toEqual([]);
    expect(watchDateSignals(HALF_YEAR, day('2026-03-11'))).toEqual([
      { trigger: 'WATCH_DATE', signalKey: '2026-03-10', detail: 'The new timetable was expected.' },
    ]);
  });
});

describe('EDITOR_REQUEST', () => {
  const publisher: Actor = { personId: 'pia', roles: ['PUBLISHER'], administrator: false };

  it('is raised with its reason by those who plan refreshes', () => {
    expect(editorRequestSignal(publisher, 'request', ' The bridge was rebuilt. ')).toEqual({
      ok: true,
      value: { trigger: 'EDITOR_REQUEST', signalKey: 'request', detail: 'The bridge was rebuilt.' },
    });
    expect(editorRequestSignal(publisher, 'request', ' ')).toMatchObject({ refusal: { code: 'reasonMissing' } });
    expect(editorRequestSignal({ ...publisher, roles: ['WRITER'] }, 'request', 'Because.')).toMatchObject({
      refusal: { code: 'roleMissing' },
    });
  });
});

describe('the period', () => {
  it('is at least a day', () => {
    expect(parsePeriod('P1D').ok).toBe(true);
    for (const text of ['P0D', 'P0Y0M', '6 months', ''])
      expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code: 'durationInvalid' } });
  });

  it('is the check’s own, else the shortest of its topics, else the desk’s', () => {
    const [year, quarter, fortnight] = [period('P1Y'), period('P3M'), period('P2W')];
    expect(resolvePeriod(year, [quarter], fortnight)).toBe(year);
    expect(resolvePeriod(null, [year, quarter], fortnight)).toBe(quarter);
    expect(resolvePeriod(null, [period('P100D'), quarter], null)).toBe(quarter);
    expect(resolvePeriod(null, [], fortnight)).toBe(fortnight);
    expect(resolvePeriod(null, [], null)).toBeNull();
  });
});

describe('RELATED_CHANGED', () => {
  const change: AnswerChange = {
    editionId: 'edition',
    question: 'Do the ferries run in winter?',
    before: 'Yes',
    after: 'Yes',
    withdrawn: false,
  };

  it('is raised when the answer is another one, under the edition', () => {
    expect(relatedChangedSignal({ ...change, after: 'No' })).toEqual({
      trigger: 'RELATED_CHANGED',
      signalKey: 'edition',
      detail: 'Do the ferries run in winter? (Yes → No)',
    });
  });

  it('is raised when it was withdrawn, and not when it says the same in other words', () => {
    expect(relatedChangedSignal({ ...change, withdrawn: true })?.detail).toBe(
      'Do the ferries run in winter? (Yes → –)',
    );
    expect(relatedChangedSignal(change)).toBeNull();
  });
});
