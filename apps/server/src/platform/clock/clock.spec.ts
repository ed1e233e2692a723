import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@recheck/domain';
import { Clock, dayOf } from './clock';

describe('the clock', () => {
  it('runs on from where it was started or moved to', async () => {
    const clock = new Clock(new Date('2027-01-01T00:00:00Z'));
    const start = clock.now();
    expect(start).toMatch(/^2027-01-01T00:00:00\.\d{3}Z$/);
    // It is the machine's own time that has to pass, however long this takes.
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(clock.now() > start).toBe(true);
    clock.moveTo(new Date('2026-06-01T12:00:00Z'));
    expect(clock.now()).toMatch(/^2026-06-01T12:00:00/);
  });

  it('tells a new day with its first moment, and another one elsewhere', () => {
    const clock = new Clock(new Date('2026-02-28T23:59:59.000Z'));
    expect([clock.today('UTC'), clock.today('Europe/Helsinki')]).toEqual(['2026-02-28', '2026-03-01']);
    clock.moveTo(new Date('2026-03-01T00:00:00.000Z'));
    expect([clock.today('UTC'), clock.today('America/Los_Angeles')]).toEqual(['2026-03-01', '2026-02-28']);
    clock.moveTo(new Date('2026-02-28T09:00:00.000Z'));
    expect(clock.today('America/Los_Angeles')).toBe('2026-02-28');
    clock.moveTo(new Date('2026-02-28T18:30:00.000Z'));
    expect([clock.today('Asia/Kolkata'), clock.today('Asia/Kathmandu')]).toEqual(['2026-03-01', '2026-03-01']);
  });

  it('tells the day of the newsroom, not of the machine', () => {
    const moment = '2026-03-01T23:30:00.000Z' as Instant;
    expect(dayOf(moment, 'UTC')).toBe('2026-03-01');
    expect(dayOf(moment, 'Europe/Helsinki')).toBe('2026-03-02');
    expect(dayOf(moment, 'America/Los_Angeles')).toBe('2026-03-01');
    // 29 March 2026, 01:00 UTC: the hour that Central Europe skips
    expect(dayOf('2026-03-28T23:00:00.000Z' as Instant, 'Europe/Berlin')).toBe('2026-03-29');
  });
});
