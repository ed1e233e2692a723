import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSlug, numberedSlug, slugOf } from './slug';

describe('slugs', () => {
  it.each([
    ['Do bats get tangled in hair?', 'do-bats-get-tangled-in-hair'],
    ['  Is the 7:40 train late -- again?! ', 'is-the-7-40-train-late-again'],
    ['Isn’t rye “older” than wheat?', 'isnt-rye-older-than-wheat'],
    ['Größte Überschwemmung an der Łeba?', 'grosste-uberschwemmung-an-der-leba'],
    ['Œuvre, Ærø & smørrebrød', 'oeuvre-aero-smorrebrod'],
    ['Поднялась ли река?', 'поднялась-ли-река'],
    ['川は上がったか', '川は上がったか'],
    ['İstanbul', 'istanbul'],
    ['?!', 'check'],
    ['', 'check'],
  ])('%j becomes %s', (question, slug) => {
    expect(slugOf(question)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it('end with a whole word after at most 80 signs', () => {
    const slug = slugOf(`${'kettle '.repeat(11)}whistles`);
    expect(slug).toBe(Array(11).fill('kettle').join('-'));
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(80));
  });

  it('are slugs whatever the question, also when numbered, and stay what they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (question) => {
        const slug = slugOf(question);
        expect(isSlug(slug)).toBe(true);
        expect(isSlug(numberedSlug(slug, 99))).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold nothing that means something in an address', () => {
    for (const wrong of ['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'a/b', 'a.json', 'a?b', '..', 'ä%', 'a'.repeat(90)])
      expect([wrong, isSlug(wrong)]).toEqual([wrong, false]);
  });
});
