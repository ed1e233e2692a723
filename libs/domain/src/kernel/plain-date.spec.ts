import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { compareInstants, isInstant } from './instant';
import {
  addDays,
  addDuration,
  compareDates,
  daysBetween,
  formatDuration,
  isPlainDate,
  parseDuration,
  parsePlainDate,
  type Duration,
  type PlainDate,
} from './plain-date';

const LAST = Temporal.PlainDate.from('9999-12-31');
const day = (text: string): PlainDate => {
  const read = parsePlainDate(text);
  if (!read.ok) throw new Error(`${text} is no day`);
  return read.value;
};
const write = (date: Temporal.PlainDate): string => date.toString().slice(0, 10);

const days = fc
  .integer({ min: 0, max: Temporal.PlainDate.from('0001-01-01').until(LAST, { largestUnit: 'day' }).days })
  .map((offset) => Temporal.PlainDate.from('0001-01-01').add({ days: offset }));

const durations: fc.Arbitrary<Duration> = fc.record({
  years: fc.integer({ min: 0, max: 300 }),
  months: fc.integer({ min: 0, max: 400 }),
  weeks: fc.integer({ min: 0, max: 600 }),
  days: fc.integer({ min: 0, max: 5000 }),
});

describe('plain dates', () => {
  it('agree with Temporal about which days exist', () => {
    const field = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), field, field, (year, month, dayOfMonth) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isPlainDate(text)).toBe(exists);
        expect(parsePlainDate(text).ok).toBe(exists);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '',
    '2026-1-1',
    '2026-11-03T00:00',
    '0000-01-01',
    '+2026-01-01',
    '2026-02-29',
    '2026-11-03\n',
    ' 2026-11-03',
  ])('refuse %j', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(parsePlainDate(text)).toEqual({ ok: false, refusal: { code: 'dateInvalid', facts: { value: text } } });
  });

  it('count days as Temporal does', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const expected = from.until(to, { largestUnit: 'day' }).days;
        expect(daysBetween(day(write(from)), day(write(to)))).toBe(expected);
        expect(addDays(day(write(from)), expected)).toBe(write(to));
        expect(Math.sign(compareDates(day(write(from)), day(write(to))))).toBe(Temporal.PlainDate.compare(from, to));
      }),
      { numRuns: 3000 },
    );
  });

  it('add durations as Temporal does, month ends clamped', () => {
    fc.assert(
      fc.property(days, durations, (from, duration) => {
        const expected = from.add(duration);
        const clamped = Temporal.PlainDate.compare(expected, LAST) > 0 ? LAST : expected;
        expect(addDuration(day(write(from)), duration)).toBe(write(clamped));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-10-31', 'P1M1D', '2026-12-01'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['9999-12-31', 'P1D', '9999-12-31'],
    ['9999-06-30', 'P1Y', '9999-12-31'],
  ])('%s and %s is %s', (from, period, to) => {
    const duration = parseDuration(period);
    expect(duration.ok && addDuration(day(from), duration.value)).toBe(to);
  });

  it('stop at the first day', () => {
    expect(addDays(day('0001-01-03'), -9)).toBe('0001-01-01');
  });
});

describe('durations', () => {
  it('are read and written as ISO 8601', () => {
    fc.assert(
      fc.property(durations, (duration) => {
        const text = formatDuration(duration);
        expect(parseDuration(text)).toEqual({ ok: true, value: duration });
        const temporal = Temporal.Duration.from(text);
        expect([temporal.years, temporal.months, temporal.weeks, temporal.days]).toEqual([
          duration.years,
          duration.months,
          duration.weeks,
          duration.days,
        ]);
      }),
    );
    expect(formatDuration({ years: 0, months: 0, weeks: 0, days: 0 })).toBe('P0D');
  });

  it.each(['', 'P', 'PT1H', 'P1DT1H', 'P1.5M', '-P1M', 'P-1M', 'p1m', 'P1M1Y', 'P6', '6M', 'P1M ', 'P99999Y'])(
    'refuse %j',
    (text) => {
      expect(parseDuration(text)).toEqual({ ok: false, refusal: { code: 'durationInvalid', facts: { value: text } } });
    },
  );
});

describe('instants', () => {
  it('are moments in UTC with milliseconds, and nothing else', () => {
    expect(isInstant('2026-11-03T18:02:14.000Z')).toBe(true);
    for (const wrong of [
      '2026-11-03T18:02:14Z',
      '2026-11-03T24:00:00.000Z',
      '2026-02-30T00:00:00.000Z',
      '2026-11-03T18:02:14.000+01:00',
      '2026-11-03',
      null,
    ])
      expect(isInstant(wrong)).toBe(false);
  });

  it('are ordered as moments are', () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [first, second] = [a.toISOString(), b.toISOString()];
        if (!isInstant(first) || !isInstant(second)) throw new Error(`${first} or ${second} is no instant`);
        expect(Math.sign(compareInstants(first, second))).toBe(Math.sign(a.getTime() - b.getTime()));
      }),
    );
  });
});
