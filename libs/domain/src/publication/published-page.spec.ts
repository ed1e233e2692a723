import { describe, expect, it } from '@jest/globals';
import type { Digest, PlainDate } from '../kernel';
import type { RevisionContent } from '../workflow/revision';
import { composePage, type EditionFacts, type PageEdition } from './published-page';

const day = (text: string) => text as PlainDate;
const digest = (letter: string) => letter.repeat(64) as Digest;

const content: RevisionContent = {
  schema: 1,
  question: 'Do eels climb weirs?',
  language: 'en',
  claim: null,
  verdict: { value: 'mostly', rationale: 'Young eels do where the wall is wet.', scaleId: 's', scaleVersion: 2 },
  scale: {
    scaleId: 's',
    version: 2,
    name: 'Answers',
    answers: 'QUESTION',
    values: [
      { value: 'no', label: 'No', definition: 'They do not.', place: 1 },
      { value: 'mostly', label: 'Mostly', definition: 'Most do.', place: 2 },
      { value: 'depends', label: 'It depends', definition: 'On the weir.', place: null },
    ],
  },
  document: { version: 1, blocks: [] },
  sources: ['copy', 'original'].map((sourceId) => ({
    sourceId,
    identified: true,
    kind: 'NEWS_REPORT' as const,
    title: sourceId,
    publisher: null,
    authors: [],
    publishedOn: null,
    address: null,
    reference: 'p. 4',
    republishes: sourceId === 'copy' ? 'original' : null,
    importedNumber: 7,
  })),
};

const edition = (number: number, more: Partial<PageEdition> = {}): PageEdition => ({
  number,
  note: number === 1 ? 'FIRST' : 'UPDATE',
  publishedOn: day(`2025-0${number}-01`),
  checkedAt: day(`2025-0${number}-01`),
  text: null,
  revision: digest(String(number)),
  ...more,
});

const compose = (editions: readonly PageEdition[], more: Partial<EditionFacts> = {}) =>
  composePage(content, {
    slug: 'do-eels-climb-weirs',
    desk: 'Nature',
    topics: ['Animals'],
    editions,
    citations: [],
    followUps: [],
    evidenceDigest: digest('e'),
    ...more,
  });

describe('the page of an edition', () => {
  it('shows the newest of the editions given, in whatever order they come', () => {
    const page = compose([edition(1), edition(3), edition(2)]);
    expect(page.edition).toBe(3);
    expect(page.editions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(page.dates).toEqual({
      checkedAt: '2025-03-01',
      firstPublishedOn: '2025-01-01',
      textChangedOn: '2025-03-01',
    });
  });

  it('does not move the date of the text when nothing but the check was renewed', () => {
    const page = compose([edition(1), edition(2), edition(3, { note: 'RECHECKED', revision: digest('2') })]);
    expect(page.dates).toMatchObject({ checkedAt: '2025-03-01', textChangedOn: '2025-02-01' });
  });

  it('has no date of a changed text before the text has changed', () => {
    expect(compose([edition(1)]).dates.textChangedOn).toBeNull();
    expect(
      compose([edition(1), edition(2, { note: 'RECHECKED', revision: digest('1') })]).dates.textChangedOn,
    ).toBeNull();
  });

  it('never fills an unknown checked date from another date', () => {
    const page = compose([edition(1, { note: 'IMPORTED', checkedAt: null })]);
    expect(page.dates).toEqual({ checkedAt: null, firstPublishedOn: null, textChangedOn: null });
    expect(page.imported).toEqual({ on: '2025-01-01' });
  });

  it('is no longer an unreviewed import once a round has published', () => {
    expect(compose([edition(1, { note: 'IMPORTED' }), edition(2)]).imported).toBeNull();
    expect(compose([edition(1, { note: 'IMPORTED' }), edition(2, { note: 'RETRACTION' })]).imported).not.toBeNull();
  });

  it('keeps the correction note while the correcting edition is current, rechecks included', () => {
    const corrected = edition(2, { note: 'CORRECTION', text: 'A figure was wrong.' });
    expect(compose([edition(1), corrected]).correction).toEqual({ on: '2025-02-01', text: 'A figure was wrong.' });
    expect(compose([edition(1), corrected, edition(3, { note: 'RECHECKED' })]).correction).not.toBeNull();
    expect(compose([edition(1), corrected, edition(3)]).correction).toBeNull();
  });

  it('says when and why a check was retracted', () => {
    const page = compose([edition(1), edition(2, { note: 'RETRACTION', text: 'Its only source was withdrawn.' })]);
    expect(page.retraction).toEqual({ on: '2025-02-01', text: 'Its only source was withdrawn.' });
  });

  it('takes the word of the verdict from the scale it was given on', () => {
    expect(compose([edition(1)]).answer).toMatchObject({ label: 'Mostly', place: 2, answers: 'QUESTION' });
    const page = composePage({ ...content, verdict: null, scale: null }, { ...facts(), editions: [edition(1)] });
    expect(page.answer).toBeNull();
  });

  it('numbers sources by their order and points a copy to its original', () => {
    expect(compose([edition(1)]).sources).toMatchObject([
      { number: 1, copy: true, copyOf: 2 },
      { number: 2, copy: false, copyOf: null },
    ]);
  });

  it('needs an edition', () => {
    expect(() => compose([])).toThrow(TypeError);
  });
});

const facts = (): EditionFacts => ({
  slug: 's',
  desk: 'Nature',
  topics: [],
  editions: [],
  citations: [],
  followUps: [],
  evidenceDigest: null,
});
