import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from './canonical';
import { oneLine, severalLines } from './written-text';

describe('what people type', () => {
  it('becomes one line, or keeps its lines', () => {
    expect(oneLine(' a\r\n\t b\u0000c ')).toBe('a b c');
    expect(severalLines(' a\r\nb\rc\u0007d \n')).toBe('a\nb\nc d');
    for (const nothing of ['', ' \n\u0000', null, undefined]) {
      expect(oneLine(nothing)).toBeNull();
      expect(severalLines(nothing)).toBeNull();
    }
  });

  it('can always be kept and hashed, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [oneLine, severalLines]) {
          const once = read(text);
          expect(read(once)).toBe(once);
          expect(once ?? '').not.toContain('\u0000');
          expect(() => canonicalText(once)).not.toThrow();
        }
      }),
    );
  });
});
