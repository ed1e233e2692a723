import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDate } from './dates';

describe('dates in English texts', () => {
  it.each([
    ['January 26, 2026', '2026-01-26'],
    ['Jan. 26, 2026', '2026-01-26'],
    ['Monday, January 26th 2026', '2026-01-26'],
    ['26 January 2026', '2026-01-26'],
    ['the 1st of Sept 1999', '1999-09-01'],
    ['Tues 3 MARCH, 2020', '2020-03-03'],
    ['2026-01-26', '2026-01-26'],
    ['2026/1/6', '2026-01-06'],
    ['26/01/2026', '2026-01-26'],
    ['01/26/2026', '2026-01-26'],
    ['05/05/2025', '2025-05-05'],
    ['6.1.2026', '2026-01-06'],
    ['29 February 2024', '2024-02-29'],
    ['seen on May 2, 2025 and on June 1, 2025', '2025-05-02'],
  ])('reads %s', (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });

  it.each([
    ['a day that does not exist', 'February 30, 2025'],
    ['a day that could be two', '03/04/2026'],
    ['a month that does not exist', '2026-13-01'],
  ])('finds but does not read %s', (_, text) => {
    expect(findDate(text)).toMatchObject({ from: 0, to: text.length, date: null });
  });

  it.each(['January 2026', '2026', 'in May', 'May I ask 20 people', 'version 1.2.3', '12:30'])(
    'takes no day from %s',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it('reads every day in every form', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', number = ''] = iso.split('-');
        const name = day.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        for (const written of [
          iso,
          `${name} ${Number(number)}, ${year}`,
          `${number} ${name} ${year}`,
          `${number}.${month}.${year}`,
        ]) {
          expect(findDate(`Checked on ${written}.`)?.date).toBe(iso);
        }
      }),
    );
  });
});
