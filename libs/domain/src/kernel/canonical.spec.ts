import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from './canonical';
import { digestOf, isDigest } from './digest';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const double = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

/** JSON values whose text is well formed, as `canonicalText` accepts them. */
const wellFormed = fc.string({ unit: 'grapheme' });
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    wellFormed,
    fc.array(tie('value')),
    fc.dictionary(wellFormed, tie('value')),
  ),
})).value;

describe('canonical text (RFC 8785)', () => {
  it('writes the example of section 3.2.2', () => {
    const value = {
      // As JSON, since the first number has more digits than a double keeps.
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]') as number[],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders the members of section 3.2.3 by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...canonicalText(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s of appendix B as %s', (bits, text) => {
    expect(canonicalText(double(bits))).toBe(text);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined element', [undefined]],
    ['a hole', Array(2)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a symbol as key', { [Symbol('s')]: 1 }],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\ude00a'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  });

  it('names the place of what it refuses', () => {
    expect(() => canonicalText({ blocks: [{ text: 'ok' }, { text: undefined }] })).toThrow('$.blocks[1].text');
  });

  it('keeps the value, whatever order its members came in', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      );
    };
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(shuffled(value))).toBe(text);
        expect(canonicalText(JSON.parse(text))).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).toHaveLength(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('digest', () => {
  it('is the SHA-256 of the canonical text', () => {
    // Computed apart: printf '{"a":1,"b":[true,"é"]}' | sha256sum
    expect(digestOf({ b: [true, 'é'], a: 1 }, sha256)).toBe(
      '6926743e6611e69d70d02dfefee1d1fc193edf9d3252ac387436edf1db976b4d',
    );
  });

  it('refuses a hash function that gives something else', () => {
    expect(() => digestOf({}, (text) => sha256(text).toUpperCase())).toThrow(TypeError);
  });

  it('knows the form of a digest', () => {
    expect(isDigest(sha256(''))).toBe(true);
    for (const wrong of ['', 'a'.repeat(63), 'g'.repeat(64), 'A'.repeat(64), `${'a'.repeat(64)}\n`, null, 1])
      expect(isDigest(wrong)).toBe(false);
  });
});
