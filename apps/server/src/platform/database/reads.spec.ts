import { describe, expect, it } from '@jest/globals';
import { selections, statement, variant } from './reads';

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

describe('selections', () => {
  const members = Array.from({ length: 30 }, (_, index) => `wagon${index}`);
  const train = selections('trains.some', members, (wanted) => [...wanted].join(' '));

  it('gather what is wanted, and each is written once', () => {
    const some = train((wagon) => wagon === 'wagon3' || wagon === 'wagon7');
    expect(some.text).toBe('wagon3 wagon7');
    expect(train((wagon) => ['wagon7', 'wagon3'].includes(wagon))).toBe(some);
    expect(train(() => true)).toEqual({ name: 'trains.some', text: members.join(' ') });
  });

  it('gather everything once too many different ones were wanted', () => {
    const made = members.map((member) => train((wagon) => wagon === member));
    expect(made[0]?.text).toBe('wagon0');
    expect(made.at(-1)).toBe(train(() => true));
    expect(new Set(made.map(({ name }) => name)).size).toBeLessThan(members.length);
  });
});
