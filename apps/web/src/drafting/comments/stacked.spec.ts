import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stacked } from './stacked';

describe('cards beside a text', () => {
  it('stand level with their words where there is room', () => {
    const cards = [
      { id: 'a', top: 0, height: 40 },
      { id: 'b', top: 200, height: 40 },
    ];
    expect(Object.fromEntries(stacked(cards, null))).toEqual({ a: 0, b: 200 });
  });

  it('never cover one another, and keep the one that is looked at at its words', () => {
    const card = fc.record({ top: fc.nat(400), height: fc.integer({ min: 20, max: 120 }) });
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 12 }), fc.nat(), (drawn, pick) => {
        const cards = drawn.sort((a, b) => a.top - b.top).map((each, index) => ({ id: `${index}`, ...each }));
        const active = cards[pick % cards.length];
        const tops = stacked(cards, active?.id ?? null);
        expect(tops.get(active?.id ?? '')).toBe(active?.top);
        cards.slice(1).forEach((each, index) => {
          const before = cards[index];
          expect((tops.get(each.id) ?? 0) - (tops.get(before?.id ?? '') ?? 0)).toBeGreaterThanOrEqual(
            before?.height ?? 0,
          );
        });
      }),
    );
  });
});
