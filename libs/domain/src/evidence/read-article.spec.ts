import { describe, expect, it } from '@jest/globals';
import { countingIds, fixtureText } from '../../test/texts';
import { readCheckText } from './read-check-text';

const read = (text: string) => {
  const result = readCheckText(text, { newId: countingIds() });
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

describe('reading an article', () => {
  it('reads a copy on an aggregator', () => {
    const article = read(fixtureText('article-aggregator.txt'));
    expect(article).toMatchObject({
      kind: 'ARTICLE',
      title: 'Harbour Seals Return to the Inner Basin',
      publisher: 'Harwick Gazette',
      republishedOn: 'nature-notes.news-mill.example',
      publishedOn: '2025-03-09',
      places: ['Harwick', 'Port Senn', 'NORTHLAND'],
      originalAddress: 'https://gazette.example/2025/03/09/seals-inner-basin',
      aggregatorAddress: null,
    });
    expect(article.kind === 'ARTICLE' && article.text.split('\n\n')).toHaveLength(3);
    expect(article.kind === 'ARTICLE' && article.text).toContain('"We depend on donations and on patience," said');
  });

  it('reads a dateline without its year elsewhere, and a link to go on reading', () => {
    expect(read(fixtureText('article-credit.txt'))).toMatchObject({
      kind: 'ARTICLE',
      title: 'Village ovens are lit again',
      publisher: 'Valley Tribune',
      republishedOn: 'daily-mill.example',
      publishedOn: '2024-11-12',
      originalAddress: 'https://tribune.example/ovens',
      aggregatorAddress: 'https://daily-mill.example/bread-ovens',
    });
  });

  it('believes the note on the original rather than the date of the page', () => {
    expect(read(fixtureText('article-originally.txt'))).toMatchObject({
      kind: 'ARTICLE',
      title: 'The lighthouse that was moved twice',
      publisher: 'The Skerry Courier',
      publishedOn: '2026-01-30',
      originalAddress: 'https://courier.example/lighthouse',
    });
  });

  it('is not what a check is that says where it was first published', () => {
    const text = `${fixtureText('plain-numbered.txt')}\n\nThis article was originally published by The Harwick Gazette.`;
    expect(read(text).kind).toBe('CHECK');
  });
});
