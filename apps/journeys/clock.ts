import { expect } from '@playwright/test';
import { place } from './places';

/**
 * Moves the newsroom's time: the server starts again at that moment, on the same data. People stay signed in, open
 * pages reconnect.
 * @param instant ISO 8601 in UTC, e.g. `2027-03-01T09:00:00Z`
 */
export async function moveClockTo(instant: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${place.clock}/clock`, { method: 'POST', body: instant });
  expect(response.status, `the clock moves to ${instant}`).toBe(204);
}
