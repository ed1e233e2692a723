import { describe, expect, it } from '@jest/globals';
import { SignInTries } from './sign-in-tries';

const ADA = 'ada@newsroom.example';
const MOST = 10;

describe('tries to sign in', () => {
  /** How many of so many tries may be made. */
  const begin = (tries: SignInTries, times: number, key = ADA): number =>
    Array.from({ length: times }, () => tries.begin(key)).filter(Boolean).length;

  it('end after ten, for that key alone', () => {
    const tries = new SignInTries(MOST);
    expect(begin(tries, 12)).toBe(10);
    expect(begin(tries, 1, 'bo@newsroom.example')).toBe(1);
  });

  it('begin anew after a quarter of an hour, counted from the first', () => {
    let now = 0;
    const tries = new SignInTries(MOST, () => now);
    begin(tries, 10);
    now = 15 * 60_000 - 1;
    expect(begin(tries, 1)).toBe(0);
    now += 1;
    expect(begin(tries, 12)).toBe(10);
  });

  it('begin anew once they are forgotten', () => {
    const tries = new SignInTries(MOST);
    begin(tries, 10);
    tries.forget(ADA);
    expect(begin(tries, 12)).toBe(10);
  });

  it('do not count where they went well, however many there are', () => {
    const tries = new SignInTries(MOST);
    for (let index = 0; index < 100; index += 1) {
      expect(tries.begin(ADA)).toBe(true);
      tries.giveBack(ADA);
    }
    expect(begin(tries, 12)).toBe(10);
  });

  it('do not fill the memory', () => {
    const tries = new SignInTries(MOST);
    for (let index = 0; index < 10_001; index += 1) begin(tries, 10, `${index}@newsroom.example`);
    expect(begin(tries, 1, '10000@newsroom.example')).toBe(0);
    expect(begin(tries, 1, '0@newsroom.example')).toBe(1);
  });
});
