import { describe, expect, it } from '@jest/globals';
import type { PlainDate, RatingScale, RevisionContent, SourceDescription, Verdict } from '@recheck/domain';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import { factsDifference, proseDifference } from './difference';

const SCALE: RatingScale = {
  scaleId: 'scale',
  version: 1,
  name: 'Yes or no',
  answers: 'QUESTION',
  values: [
    { value: 'yes', label: 'Yes', definition: 'It is so.', place: 2 },
    { value: 'no', label: 'No', definition: 'It is not so.', place: 1 },
  ],
};
const VERDICT: Verdict = { value: 'yes', rationale: 'Two gauges agree.', scaleId: 'scale', scaleVersion: 1 };
const source = (sourceId: string, title: string): SourceDescription => ({
  sourceId,
  identified: true,
  kind: null,
  title,
  publisher: null,
  authors: [],
  publishedOn: null,
  address: null,
  reference: 'A book',
  republishes: null,
  importedNumber: null,
});
const CONTENT: RevisionContent = {
  schema: 1,
  question: 'Is the river low?',
  language: 'en',
  claim: { words: 'The river is low.', claimant: 'A miller', madeOn: null, appearances: [] },
  verdict: VERDICT,
  scale: SCALE,
  document: documentOf(),
  sources: [],
};
const told = (change: Partial<RevisionContent>, before: Partial<RevisionContent> = {}): readonly string[] =>
  factsDifference({ ...CONTENT, ...before }, { ...CONTENT, ...change });

describe('what changed beside the prose', () => {
  it('is nothing where nothing did, whatever the order of members', () => {
    expect(told({ verdict: Object.fromEntries(Object.entries(VERDICT).reverse()) as unknown as Verdict })).toEqual([]);
  });

  it('is the verdict, and the reason for it', () => {
    expect(told({ verdict: { ...VERDICT, value: 'no', rationale: 'One gauge was wrong.' } })).toEqual([
      'The verdict was “Yes” and is “No”.',
      'The reason for the verdict was “Two gauges agree.” and is “One gauge was wrong.”.',
    ]);
    expect(told({}, { verdict: null, scale: null })).toEqual([
      'The verdict was “none” and is “Yes”.',
      'The reason for the verdict is new: “Two gauges agree.”.',
    ]);
    expect(told({ verdict: null, scale: null })).toEqual(['The verdict was “Yes” and is “none”.']);
  });

  it('is the scale where a word means something else than before', () => {
    const [yes, no] = SCALE.values;
    const values = [{ ...yes, definition: 'It is so, by law.' }, no] as RatingScale['values'];
    expect(told({ scale: { ...SCALE, version: 2, values }, verdict: { ...VERDICT, scaleVersion: 2 } })).toEqual([
      'The verdict was given on version 1 of “Yes or no” and is given on version 2 of “Yes or no”.',
    ]);
  });

  it('is the question, the language and the claim, its words or who said them', () => {
    expect(told({ question: 'Is it dry?', language: 'de' })).toEqual([
      'The question was “Is the river low?” and is “Is it dry?”.',
      'The language was “en” and is “de”.',
    ]);
    const claim = CONTENT.claim as NonNullable<RevisionContent['claim']>;
    expect(told({ claim: { ...claim, words: 'It is dry.' } })).toEqual([
      'The claim was “The river is low.” and is “It is dry.”.',
    ]);
    expect(told({ claim: { ...claim, madeOn: '2026-01-02' as PlainDate } })).toEqual([
      'Who made the claim, when, or where it appeared has changed.',
    ]);
    expect(told({ claim: null })).toEqual(['The claim was “The river is low.” and is “none”.']);
  });

  it('is the sources that are cited, and what is said of them', () => {
    const [gauge, mill] = [source('s-1', 'Gauge book'), source('s-2', 'Diary of the miller')];
    expect(told({ sources: [gauge] }, { sources: [mill] })).toEqual([
      'A source is new: Gauge book.',
      'A source is no longer cited: Diary of the miller.',
    ]);
    expect(told({ sources: [{ ...gauge, publisher: 'The port' }] }, { sources: [gauge] })).toEqual([
      'What is said about a source changed: Gauge book.',
    ]);
  });
});

describe('what changed in the prose', () => {
  const said = (before: RevisionContent['document'], after: RevisionContent['document']) =>
    proseDifference(before, after).map(({ parts, formChanged }) => [
      parts.map(({ kind, text }) => `${kind}: ${text}`).join(' | '),
      formChanged,
    ]);
  const line = (...content: Parameters<typeof paragraph>) => documentOf(paragraph(...content));

  it('is a mark that came, went, or stands for another source', () => {
    const bare = line(words('It fell.'));
    expect(said(bare, line(words('It fell.'), cite('a')))).toEqual([['SAME: It fell. | ADDED:  [1]', false]]);
    expect(said(line(words('It fell.'), cite('a')), bare)).toEqual([['SAME: It fell. | REMOVED:  [1]', false]]);
    expect(said(line(words('It fell.'), cite('a')), line(words('It fell.'), cite('b')))).toEqual([
      ['SAME: It fell. | REMOVED:  [1] | ADDED:  [1]', false],
    ]);
  });

  it('is not a mark that was set anew on the same source, but the passage behind it is', () => {
    expect(said(line(words('It fell.'), cite('a')), line(words('It fell.'), cite('a')))).toEqual([
      ['SAME: It fell. [1]', false],
    ]);
    expect(said(line(words('It fell.'), cite('a', 'p')), line(words('It fell.'), cite('a', 'q')))).toEqual([
      ['SAME: It fell. [1]', true],
    ]);
  });
});
