import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ColoursHere } from './colours-here';

const coloursOf = (people: readonly string[]): number[] => {
  const colours = new ColoursHere();
  return people.map((person, at) => colours.of(person, new Set(people.slice(0, at + 1))));
};

describe('the colours of people in one draft', () => {
  it('differ for up to four people, whoever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 4 }), (people) => {
        expect(new Set(coloursOf(people)).size).toBe(people.length);
      }),
    );
  });

  it('are shared evenly by more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 5, maxLength: 8 }), (people) => {
        const colours = coloursOf(people);
        for (const colour of [1, 2, 3, 4]) {
          expect([1, 2]).toContain(colours.filter((one) => one === colour).length);
        }
      }),
    );
  });

  it('stay with who is here, and come free with who leaves', () => {
    const colours = new ColoursHere();
    const four = ['a', 'b', 'c', 'd'];
    const given = four.map((person) => colours.of(person, new Set(four)));
    expect(four.map((person) => colours.of(person, new Set(four)))).toEqual(given);
    expect(colours.of('e', new Set(['b', 'c', 'd', 'e']))).toBe(given[0]);
  });

  it('are the same for a person who is alone, at any time', () => {
    expect(new ColoursHere().of('a', new Set(['a']))).toBe(new ColoursHere().of('a', new Set(['a'])));
  });
});
