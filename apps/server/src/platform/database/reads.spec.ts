import { describe, expect, it } from '@jest/globals';
import { statement, variant } from './reads';

describe('names of prepared statements', () => {
  it('are told apart where PostgreSQL would cut them off', () => {
    const long = `trains.${'wagon.'.repeat(12)}`;
    const [one, other] = [variant(`${long}one`, () => 'SELECT 1'), variant(`${long}other`, () => 'SELECT 2')];
    expect(one.name).not.toBe(other.name);
    for (const { name } of [one, other]) expect([name.length, name.startsWith('trains.wagon.')]).toEqual([63, true]);
    expect(() => statement(long, 'SELECT 1')).toThrow('too long');
  });

  it('stay as they are where they are short, and are written once', () => {
    const made = variant('trains.late', () => 'SELECT 1');
    expect(made).toEqual({ name: 'trains.late', text: 'SELECT 1' });
    expect(variant('trains.late', () => 'SELECT 2')).toBe(made);
  });
});
