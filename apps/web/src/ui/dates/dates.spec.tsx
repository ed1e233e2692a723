import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { english } from '@recheck/wording';
import { clock, day, draw, instant } from '../../../test/render';
import { DueDay, Moment } from './dates';
import { dayOf } from './newsroom-clock';
import { nearness, sayDay, sayDue, sayMoment } from './say-date';

const { t } = english;

describe('days', () => {
  it.each([
    ['2026-11-03', 'today'],
    ['2026-11-04', 'tomorrow'],
    ['2026-11-02', 'yesterday'],
    ['2026-11-06', 'Fri 6 Nov'],
    ['2025-11-06', 'Thu 6 Nov 2025'],
  ])('%s is said as %s', (date, said) => {
    expect(sayDay(t, day(date), clock.today)).toBe(said);
  });

  it.each([
    ['2026-11-02', 'overdue 1 day', 'overdue'],
    ['2026-10-31', 'overdue 3 days', 'overdue'],
    ['2026-11-03', 'today', 'near'],
    ['2026-11-04', 'tomorrow', 'later'],
  ])('due on %s is said as %s', (date, said, near) => {
    expect(sayDue(t, day(date), clock.today)).toBe(said);
    expect(nearness(day(date), clock.today)).toBe(near);
  });
});

describe('moments', () => {
  it('are told in the time zone of the newsroom, across midnight too', () => {
    // 23:30 in London is half past midnight in Berlin.
    const late = instant('2026-11-02T23:30:00Z');
    expect(dayOf(late, clock.timeZone)).toBe('2026-11-03');
    expect(sayMoment(t, late, clock)).toBe('today 00:30');
  });

  it('of another year are told without their time', () => {
    expect(sayMoment(t, instant('2025-03-05T08:00:00Z'), clock)).toBe('Wed 5 Mar 2025');
  });

  it('carry their exact form for machines, for those who hear it and for those who point at it', async () => {
    const { user } = draw(<Moment at={instant('2026-11-03T18:00:00Z')} />);
    const time = screen.getByText(/today 19:00/);
    expect(time).toHaveAttribute('datetime', '2026-11-03T18:00:00Z');
    expect(time).toHaveTextContent('today 19:00 (3 November 2026, 19:00 CET)');
    await user.hover(time);
    expect(await screen.findByRole('tooltip')).toHaveTextContent('3 November 2026, 19:00 CET');
  });
});

it('a due day that has passed is marked in words, not in colour alone', () => {
  draw(<DueDay day={day('2026-11-01')} />);
  expect(screen.getByText(/overdue 2 days/)).toBeVisible();
});
