import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../kernel';
import { carriedFindings, type CarryCitation, type JudgedCitation } from './carry';

const digest = (digit: string): Digest => digit.repeat(64) as Digest;

const citation = (citationId: string, over: Partial<CarryCitation> = {}): CarryCitation => ({
  citationId,
  statementDigest: digest('1'),
  sourceId: 'source',
  passageDigest: digest('2'),
  ...over,
});

const judged = (citationId: string, over: Partial<JudgedCitation> = {}): JudgedCitation => ({
  ...citation(citationId),
  findingId: `finding of ${citationId}`,
  foundBy: 'rune',
  foundInThisRound: true,
  overriddenBy: null,
  ...over,
});

describe('findings carried to a new revision', () => {
  it('are those on the same statement, source and passage', () => {
    const next = [
      citation('a'),
      citation('b', { statementDigest: digest('3') }),
      citation('c', { sourceId: 'another' }),
      citation('d', { passageDigest: null }),
    ];
    const before = ['a', 'b', 'c', 'd'].map((id) => judged(id));
    expect(carriedFindings(before.slice(0, 1), [citation('a')], [], 'ALL')).toEqual([
      { citationId: 'a', findingId: 'finding of a', withOverride: false },
    ]);
    expect(carriedFindings(before, next, [], 'ALL').map(({ citationId }) => citationId)).toEqual(['a']);
  });

  it('follow a mark that was issued a new id, when only one finding fits', () => {
    expect(carriedFindings([judged('old')], [citation('new')], [], 'ALL')).toEqual([
      { citationId: 'new', findingId: 'finding of old', withOverride: false },
    ]);
    expect(carriedFindings([judged('one'), judged('two')], [citation('new')], [], 'ALL')).toEqual([]);
  });

  it('do not stand once the finder has contributed', () => {
    expect(carriedFindings([judged('a')], [citation('a')], ['rune'], 'ALL')).toEqual([]);
  });

  it('bring their override along, unless the editor has contributed', () => {
    const before = [judged('a', { overriddenBy: 'edda' })];
    expect(carriedFindings(before, [citation('a')], ['wren'], 'ALL')[0]?.withOverride).toBe(true);
    expect(carriedFindings(before, [citation('a')], ['edda'], 'ALL')[0]?.withOverride).toBe(false);
  });

  it('of an earlier round do not do for citations that this round must verify', () => {
    const before = [
      judged('a', { foundInThisRound: false }),
      judged('b', { foundInThisRound: false, statementDigest: digest('4') }),
    ];
    const next = [citation('a'), citation('b', { statementDigest: digest('4') })];
    expect(carriedFindings(before, next, [], 'ALL')).toEqual([]);
    expect(carriedFindings(before, next, [], { citationIds: ['a'] }).map(({ citationId }) => citationId)).toEqual([
      'b',
    ]);
    expect(carriedFindings(before, next, [], { citationIds: [] })).toHaveLength(2);
  });
});
