import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Connection } from './connection';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('asks again until there is an answer, then says so once', async () => {
  const answers = [false, true];
  const back = jest.fn();
  const changes = jest.fn();
  const connection = new Connection(() => Promise.resolve(answers.shift() ?? true), back);
  connection.subscribe(changes);

  connection.failed();
  const since = connection.offlineSince();
  expect(since).not.toBeNull();
  connection.failed();
  expect(connection.offlineSince()).toBe(since);

  await jest.advanceTimersByTimeAsync(4_000);
  expect(connection.offlineSince()).toBe(since);
  await jest.advanceTimersByTimeAsync(4_000);
  expect(connection.offlineSince()).toBeNull();
  expect(back).toHaveBeenCalledTimes(1);
  expect(changes).toHaveBeenCalledTimes(2);

  await jest.advanceTimersByTimeAsync(60_000);
  expect(back).toHaveBeenCalledTimes(1);
});

it('goes on asking when asking fails too', async () => {
  let down = true;
  const connection = new Connection(
    () => (down ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(true)),
    () => undefined,
  );
  connection.failed();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(connection.offlineSince()).not.toBeNull();
  down = false;
  await jest.advanceTimersByTimeAsync(4_000);
  expect(connection.offlineSince()).toBeNull();
});

it('is back at once when a request of somebody’s own is answered', () => {
  const back = jest.fn();
  const connection = new Connection(() => Promise.resolve(false), back);
  connection.failed();
  connection.reached();
  expect(connection.offlineSince()).toBeNull();
  expect(back).toHaveBeenCalledTimes(1);
});
