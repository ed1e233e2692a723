import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import type { Block } from './document';
import { DEEPEST_NESTING, parseDocument } from './document-shape';

const CITATION = {
  type: 'citation',
  citationId: '0191d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6',
  sourceId: '0191d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f7',
  passageId: null,
};

const document = (...blocks: unknown[]): unknown => ({ version: 1, blocks });
const paragraph = (...content: unknown[]): unknown => document({ type: 'paragraph', content });
const link = (address: unknown): unknown =>
  paragraph({ type: 'text', text: 'gauge', marks: [{ type: 'link', address }] });

const fieldOf = (value: unknown): unknown => {
  const read = parseDocument(value);
  return read.ok ? 'accepted' : read.refusal.facts?.['field'];
};

/** Every place in a JSON value, as the keys that lead there. */
const placesIn = (value: unknown): (string | number)[][] => {
  const inner = Array.isArray(value)
    ? value.map((element, index): [number, unknown] => [index, element])
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  return [[], ...inner.flatMap(([key, element]) => placesIn(element).map((place) => [key, ...place]))];
};

/** A copy with another value at one place. */
const changed = (value: unknown, [key, ...rest]: (string | number)[], put: (old: unknown) => unknown): unknown => {
  if (key === undefined) return put(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, put);
  return copy;
};

describe('the shape of documents', () => {
  it('takes every document there may be, unchanged', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const read = parseDocument(JSON.parse(JSON.stringify(given)));
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(given)) });
      }),
      { numRuns: 1000 },
    );
  });

  it('answers for whatever it is given, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (value) => {
        expect(typeof parseDocument(value).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a document with anything put in the place of anything', () => {
    const junk = fc.constantFrom<unknown>(undefined, 7.5, { type: 'script' }, [null], '\ud800');
    fc.assert(
      fc.property(documents, fc.nat(), junk, (given, index, put) => {
        const places = placesIn(given);
        const place = places[index % places.length] ?? [];
        // One thing may stand in the place of another where it is an optional attribute.
        fc.pre(!(put === undefined && place.length > 0 && place.at(-1) === 'marks'));
        expect(parseDocument(changed(given, place, () => put)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses an attribute that nobody knows, wherever it stands', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (given, index) => {
        const objects = placesIn(given).filter((place) => {
          const found = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], given);
          return typeof found === 'object' && !Array.isArray(found) && found !== null;
        });
        const place = objects[index % objects.length] ?? [];
        const spoilt = changed(given, place, (old) => ({ ...(old as object), onclick: 'alert(1)' }));
        expect(fieldOf(spoilt)).toBe(['document', ...place, 'onclick'].join('.'));
      }),
    );
  });

  it.each([
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)', false],
    ['java\tscript:alert(1)', false],
    ['data:text/html,<script>alert(1)</script>', false],
    ['vbscript:x', false],
    ['//example.org/a', false],
    ['/a', false],
    ['', false],
    [null, false],
    ['file:///etc/passwd', false],
    ['https://example.org/a?b=c#d', true],
    ['HTTP://example.org', true],
  ])('lets a link lead to %j: %s', (address, allowed) => {
    expect(parseDocument(link(address)).ok).toBe(allowed);
  });

  it('says where the fault is', () => {
    expect(fieldOf(link('javascript:alert(1)'))).toBe('document.blocks.0.content.0.marks.0.address');
    expect(fieldOf(paragraph({ ...CITATION, citationId: '3' }))).toBe('document.blocks.0.content.0.citationId');
    expect(fieldOf(document({ type: 'heading', level: 3, part: 'SUMMARY', content: [] }))).toBe(
      'document.blocks.0.part',
    );
    expect(fieldOf({ version: 2, blocks: [] })).toBe('document.version');
    expect(fieldOf(document({ type: 'toString' }))).toBe('document.blocks.0.type');
    expect(fieldOf(null)).toBe('document');
  });

  it('leaves letters as they were typed, composed or not', () => {
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    for (const text of [composed, decomposed])
      expect(parseDocument(paragraph({ type: 'text', text }))).toEqual({
        ok: true,
        value: paragraph({ type: 'text', text }),
      });
  });

  it('refuses lists in lists without end', () => {
    const nested = (depth: number): Block =>
      depth === 0 ? { type: 'paragraph', content: [] } : { type: 'quotation', blocks: [nested(depth - 1)] };
    expect(parseDocument(document(nested(DEEPEST_NESTING))).ok).toBe(true);
    expect(parseDocument(document(nested(DEEPEST_NESTING + 1))).ok).toBe(false);
    expect(parseDocument(document(nested(5000))).ok).toBe(false);
  });
});
