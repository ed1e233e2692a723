import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { LIMITS, withinLimits } from './limits';

const schema = buildSchema(`
  type Station { name: String, next: Station, trains: [Train!]!, trainList: [Train] }
  type Train { number: Int, stops: [Station!]! }
  type Query { station: Station, stations: [Station!]! }
  type Mutation { depart: Int, arrive: Int }
`);

const problems = (document: string): readonly string[] =>
  validate(schema, parse(document), [withinLimits]).map(({ message }) => message);

const nested = (levels: number): string => `{ station ${'{ next '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;

describe('what one request may ask for', () => {
  it('lets ordinary requests through', () => {
    expect(problems('{ station { name next { name } trains { number stops { name } } } }')).toEqual([]);
    expect(problems('mutation { depart }')).toEqual([]);
  });

  it('is limited in depth', () => {
    expect(problems(nested(LIMITS.depth - 2))).toEqual([]);
    expect(problems(nested(LIMITS.depth - 1))).toEqual([expect.stringContaining('levels deep')]);
  });

  it('is limited in aliases, in whatever places they stand', () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
    expect(problems(`{ station { ${aliases(LIMITS.aliases)} } }`)).toEqual([]);
    expect(problems(`{ station { ${aliases(LIMITS.aliases + 1)} } }`)).toEqual([expect.stringContaining('aliases')]);
    expect(problems(`{ station { ...a next { ...a } } } fragment a on Station { ${aliases(8)} }`)).toEqual([
      expect.stringContaining('16 aliases'),
    ]);
  });

  it('is limited in cost: lists inside lists multiply', () => {
    const trains = (levels: number): string => (levels === 0 ? 'name' : `trains { stops { ${trains(levels - 1)} } }`);
    expect(problems(`{ station { ${trains(2)} } }`)).toEqual([]);
    expect(problems(`{ station { ${trains(3)} } }`)).toEqual([expect.stringContaining('fields')]);
  });

  it('counts what fragments spread, each time they do', () => {
    const wide = 'fragment w on Station { trains { stops { trains { number } } } }';
    const many = Array.from({ length: 20 }, () => '... on Station { ...w }').join(' ');
    expect(problems(`{ station { ...w } } ${wide}`)).toEqual([]);
    expect(problems(`{ station { ${many} } } ${wide}`)).toEqual([expect.stringContaining('fields')]);
  });

  it('ends with fragments that spread themselves', () => {
    expect(
      problems('{ station { ...a } } fragment a on Station { next { ...b } } fragment b on Station { ...a }'),
    ).toEqual([]);
  });

  it('is one act', () => {
    expect(problems('mutation { depart arrive }')).toEqual([expect.stringContaining('several acts at once')]);
    expect(problems('mutation { one: depart two: depart }')).toEqual([expect.stringContaining('several acts at once')]);
    expect(problems('mutation { ...both } fragment both on Mutation { depart arrive }')).toEqual([
      expect.stringContaining('several acts at once'),
    ]);
  });
});
