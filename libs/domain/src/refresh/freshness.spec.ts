import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SITUATION_DAY as TODAY, situations } from '../../test/situations';
import { addDays, daysBetween, parseDuration, type Duration, type PlainDate } from '../kernel';
import { FRESHNESS_STATES, freshness, freshnessFigure, type Freshness } from './freshness';
import type { RefreshNeed } from './need';
import type { RefreshPolicy } from './policy';

const day = (text: string): PlainDate => text as PlainDate;
const period = (text: string): Duration => {
  const read = parseDuration(text);
  if (!read.ok) throw new Error(`${text} is no duration`);
  return read.value;
};
const policy = (text: string | null, ...watched: string[]): RefreshPolicy => ({
  period: text === null ? null : period(text),
  watchDates: watched.map((on) => ({ on: day(on), expectation: 'the timetable was expected' })),
});
const need = (over: Partial<RefreshNeed>): RefreshNeed => ({
  needId: 'need',
  trigger: 'SOURCE_CHANGED',
  signalKey: 'hash',
  state: 'OPEN',
  raisedOn: day('2026-02-01'),
  confirmedOn: null,
  nextDueOn: null,
  ...over,
});

const CHECKED = { checkedAt: day('2026-01-01') };
/** Checked on 1 January for 100 days: due on 11 April, due soon from 22 March, outdated after 150 days. */
const HUNDRED_DAYS = policy('P100D');

const told = (answer: Freshness) => [answer.state, answer.since, answer.reasons.map(({ cause }) => cause).join(' ')];

describe('age', () => {
  it.each([
    ['2026-01-01', 'FRESH', '2026-01-01', '2026-03-22'],
    ['2026-03-21', 'FRESH', '2026-01-01', '2026-03-22'],
    ['2026-03-22', 'DUE_SOON', '2026-03-22', '2026-04-11'],
    ['2026-04-10', 'DUE_SOON', '2026-03-22', '2026-04-11'],
    ['2026-04-11', 'DUE', '2026-04-11', '2026-06-01'],
    ['2026-05-31', 'DUE', '2026-04-11', '2026-06-01'],
    ['2026-06-01', 'OUTDATED', '2026-06-01', null],
  ])('on %s makes it %s since %s, until %s', (today, state, since, validUntil) => {
    expect(freshness(HUNDRED_DAYS, CHECKED, [], day(today))).toMatchObject({
      state,
      since,
      validUntil,
      dueOn: '2026-04-11',
      freshUntil: '2026-04-10',
    });
  });

  it.each([
    ['P20D', '2026-01-14', '2026-01-21'],
    ['P10Y', '2035-11-02', '2036-01-01'],
    ['P3D', '2026-01-01', '2026-01-04'],
  ])('of %s is due soon from %s: at least 7 days before %s, at most 60', (text, soonOn, dueOn) => {
    const before = freshness(policy(text), CHECKED, [], addDays(day(soonOn), -1));
    const after = freshness(policy(text), CHECKED, [], day(soonOn));
    expect([after.state, after.dueOn]).toEqual(['DUE_SOON', dueOn]);
    if (soonOn > CHECKED.checkedAt) expect(before.state).toBe('FRESH');
  });

  it('has one reason, with its need once that is raised', () => {
    const raised = need({ trigger: 'AGE', signalKey: '2026-04-11', raisedOn: day('2026-04-12') });
    const answer = freshness(HUNDRED_DAYS, CHECKED, [raised], day('2026-05-20'));
    expect(answer.reasons).toEqual([
      { cause: 'AGE', state: 'DUE', since: '2026-04-11', on: '2026-04-11', needId: 'need' },
    ]);
  });

  it('is put off by dismissing the need, again and again, but never past one and a half periods', () => {
    const first = need({
      trigger: 'AGE',
      signalKey: '2026-04-11',
      state: 'DISMISSED',
      nextDueOn: day('2026-05-01'),
    });
    const second = { ...first, signalKey: '2026-05-01', nextDueOn: day('2026-08-01') };
    expect(freshness(HUNDRED_DAYS, CHECKED, [first], day('2026-04-11'))).toMatchObject({
      state: 'DUE_SOON',
      dueOn: '2026-05-01',
    });
    expect(freshness(HUNDRED_DAYS, CHECKED, [first], day('2026-05-01')).state).toBe('DUE');
    expect(freshness(HUNDRED_DAYS, CHECKED, [second, first], day('2026-05-31'))).toMatchObject({
      state: 'FRESH',
      dueOn: '2026-06-01',
    });
    expect(told(freshness(HUNDRED_DAYS, CHECKED, [second, first], day('2026-06-01')))).toEqual([
      'OUTDATED',
      '2026-06-01',
      'AGE',
    ]);
  });
});

describe('what cannot be told', () => {
  it('makes a check due: no policy, no checked date', () => {
    const today = day('2026-01-02');
    expect(told(freshness(policy(null), CHECKED, [], today))).toEqual(['DUE', null, 'NO_POLICY']);
    expect(told(freshness(HUNDRED_DAYS, { checkedAt: null }, [], today))).toEqual(['DUE', null, 'NO_CHECKED_DATE']);
    const neither = freshness(policy(null), { checkedAt: null }, [], today);
    expect(told(neither)).toEqual(['DUE', null, 'NO_CHECKED_DATE NO_POLICY']);
    expect([neither.dueOn, neither.freshUntil, neither.validUntil]).toEqual([null, null, null]);
  });
});

describe('watched dates', () => {
  const watching = policy('P100D', '2026-02-10');

  it('make it due once they have passed, without waiting for a need', () => {
    expect(freshness(watching, CHECKED, [], day('2026-02-10'))).toMatchObject({
      state: 'FRESH',
      dueOn: '2026-02-11',
      validUntil: '2026-02-11',
    });
    expect(told(freshness(watching, CHECKED, [], day('2026-02-11')))).toEqual(['DUE', '2026-02-11', 'WATCH_DATE']);
  });

  it('make it outdated when left lying for more than 14 days, whenever the need was raised', () => {
    const late = need({ trigger: 'WATCH_DATE', signalKey: '2026-02-10', raisedOn: day('2026-02-25') });
    for (const needs of [[], [late]]) {
      expect(freshness(watching, CHECKED, needs, day('2026-02-25')).state).toBe('DUE');
      expect(told(freshness(watching, CHECKED, needs, day('2026-02-26')))).toEqual([
        'OUTDATED',
        '2026-02-26',
        'WATCH_DATE',
      ]);
    }
  });

  it('count no more once their need is settled', () => {
    for (const state of ['RESOLVED', 'DISMISSED'] as const) {
      const settled = need({ trigger: 'WATCH_DATE', signalKey: '2026-02-10', state });
      expect(told(freshness(watching, CHECKED, [settled], day('2026-03-01')))).toEqual(['FRESH', '2026-01-01', '']);
    }
  });
});

describe('needs', () => {
  it('that nobody looked at make it due, and outdated after 14 days', () => {
    expect(told(freshness(HUNDRED_DAYS, CHECKED, [need({})], day('2026-02-15')))).toEqual([
      'DUE',
      '2026-02-01',
      'SOURCE_CHANGED',
    ]);
    expect(told(freshness(HUNDRED_DAYS, CHECKED, [need({})], day('2026-02-16')))).toEqual([
      'OUTDATED',
      '2026-02-16',
      'SOURCE_CHANGED',
    ]);
  });

  it('that a person confirmed make it outdated at once', () => {
    const confirmed = need({ confirmedOn: day('2026-02-03') });
    expect(told(freshness(HUNDRED_DAYS, CHECKED, [confirmed], day('2026-02-03')))).toEqual([
      'OUTDATED',
      '2026-02-03',
      'SOURCE_CHANGED',
    ]);
  });

  it('that a round works on still stand: readers are told until the new edition is there', () => {
    expect(freshness(HUNDRED_DAYS, CHECKED, [need({ state: 'IN_ROUND' })], day('2026-02-02')).state).toBe('DUE');
  });

  it('that are closed stand no more', () => {
    for (const state of ['RESOLVED', 'DISMISSED'] as const)
      expect(freshness(HUNDRED_DAYS, CHECKED, [need({ state })], day('2026-02-20')).state).toBe('FRESH');
  });

  it('are all told, and the worst decides', () => {
    const answer = freshness(
      policy('P100D', '2026-02-10'),
      CHECKED,
      [need({}), need({ needId: 'other', trigger: 'READER_REPORT', confirmedOn: day('2026-02-12') })],
      day('2026-02-13'),
    );
    expect(told(answer)).toEqual(['OUTDATED', '2026-02-12', 'WATCH_DATE SOURCE_CHANGED READER_REPORT']);
  });
});

describe('time alone', () => {
  const said = ({ state, reasons }: Freshness): string =>
    JSON.stringify([state, reasons.map((reason) => [reason.cause, reason.state, reason.on])]);

  it('never makes a check fresher', () => {
    fc.assert(
      fc.property(situations, fc.nat(200), fc.nat(50), (given, ahead, more) => {
        const at = (days: number) =>
          FRESHNESS_STATES.indexOf(freshness(given.policy, given.edition, given.needs, addDays(TODAY, days)).state);
        expect(at(ahead + more)).toBeGreaterThanOrEqual(at(ahead));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes the answer on the day that was said, and on none before', () => {
    let turned = 0;
    fc.assert(
      fc.property(situations, (given) => {
        const on = (today: PlainDate) => freshness(given.policy, given.edition, given.needs, today);
        const now = on(TODAY);
        const days = now.validUntil === null ? 250 : daysBetween(TODAY, now.validUntil);
        const other = Array.from({ length: days }, (_, ahead) => addDays(TODAY, ahead)).find(
          (today) => said(on(today)) !== said(now),
        );
        expect(other).toBeUndefined();
        if (now.validUntil !== null) {
          turned += 1;
          expect(said(on(now.validUntil))).not.toEqual(said(now));
        }
      }),
      { numRuns: 200 },
    );
    expect(turned).toBeGreaterThan(50);
  });

  it('says since when: the day before, it was something better', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const now = freshness(given.policy, given.edition, given.needs, TODAY);
        if (now.since === null || now.state === 'FRESH' || now.reasons.some(({ needId }) => needId !== null)) return;
        expect(daysBetween(now.since, TODAY)).toBeGreaterThanOrEqual(0);
        const before = freshness(given.policy, given.edition, given.needs, addDays(now.since, -1));
        if (now.since !== given.edition.checkedAt) expect(before.state).not.toBe(now.state);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the freshness figure', () => {
  it('is the share of live checks within their policy', () => {
    expect(freshnessFigure({ FRESH: 5, DUE_SOON: 1, DUE: 1, OUTDATED: 1 })).toEqual({
      live: 8,
      within: 6,
      share: 0.75,
    });
    expect(freshnessFigure({ FRESH: 0, DUE_SOON: 0, DUE: 0, OUTDATED: 0 }).share).toBeNull();
  });
});
