import { describe, expect, it } from '@jest/globals';
import { REFUSALS, type Instant, type PlainDate, type RefusalCode } from '@recheck/domain';
import { en } from './en';
import { namedRefusals, refusals } from './en/refusals';
import { english, formatDay, formatMoment, formatShortDay, formatTime, refusalSentence, t } from './index';

const leaves = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value as object, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

describe('wording', () => {
  it('puts facts into sentences as they are', () => {
    expect(t('drafting.saved.saved', { time: '<b>18:02</b>' })).toBe('Saved <b>18:02</b>');
  });

  it('never interprets what people wrote', () => {
    expect(t('drafting.saved.saved', { time: '$t(shell.product) {{time}}' })).toBe('Saved $t(shell.product) {{time}}');
  });

  it('chooses the plural by count', () => {
    expect(t('drafting.saved.offline', { count: 1 })).toBe('Offline, 1 edit kept on this device, not yet saved');
    expect(t('drafting.saved.offline', { count: 12 })).toBe('Offline, 12 edits kept on this device, not yet saved');
  });

  it('has both forms of every plural, and they count', () => {
    const keys = new Map(leaves(en));
    for (const [key, text] of keys) {
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      if (!stem) continue;
      expect(keys.has(`${stem}_${form === 'one' ? 'other' : 'one'}`)).toBe(true);
      if (form === 'other') expect(placeholders(text)).toContain('count');
    }
  });

  it('has no empty or untrimmed sentence, and no straight quotes', () => {
    for (const [key, text] of leaves(en)) {
      expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text]).toEqual([key, expect.stringMatching(/^[^"']+$/)]);
    }
  });
});

describe('sentences', () => {
  // React's components take theirs from i18next: both say the same.
  const bothWays = (key: string, facts: Record<string, unknown>): [string, string] => [
    (english.t as (key: string, facts: object) => string)(key, facts),
    english.i18next.t(key, facts),
  ];

  it('are those of i18next, each of them, with every plural form', () => {
    for (const [leaf, text] of leaves(en)) {
      const key = leaf.replace(/_(zero|one|two|few|many|other)$/, '');
      const named = Object.fromEntries(placeholders(text).map((name) => [name, `<${name}>`]));
      const counts = key !== leaf || 'count' in named ? [0, 1, 2, 1000] : [undefined];
      for (const count of counts) {
        const [ours, theirs] = bothWays(key, { ...named, ...(count === undefined ? {} : { count }) });
        expect([key, count, ours]).toEqual([key, count, theirs]);
      }
    }
  });

  it('show a key that has none, and the name of a fact that nobody gave', () => {
    expect(bothWays('workflow.noSuchSentence', {})).toEqual(['workflow.noSuchSentence', 'workflow.noSuchSentence']);
    expect(bothWays('drafting.saved.saved', {})).toEqual(['Saved {{time}}', 'Saved {{time}}']);
  });
});

describe('refusal sentences', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])('says %s without any facts', (code) => {
    expect(refusalSentence({ code })).toMatch(/^[A-Z].*[.]$/);
    expect(placeholders(refusals[code])).toEqual([]);
  });

  it('uses the most telling sentence whose facts are known', () => {
    expect(refusalSentence({ code: 'contentMoved' })).toMatch(/^The text has changed/);
    expect(refusalSentence({ code: 'contentMoved', facts: { person: 'Ines Okafor' } })).toMatch(
      /^Ines Okafor has changed/,
    );
    expect(
      refusalSentence(
        { code: 'contentMoved', facts: { person: 'Ines Okafor', at: '2026-11-03T18:02:14.000Z' } },
        { timeZone: 'Europe/Berlin' },
      ),
    ).toMatch(/^Ines Okafor changed the text on 3 November 2026, 19:02 CET/);
  });

  it('turns stages, roles and days into words', () => {
    expect(refusalSentence({ code: 'wrongStage', facts: { stage: 'SOURCE_REVIEW' } })).toContain('in source review,');
    expect(refusalSentence({ code: 'roleMissing', facts: { role: 'SOURCE_REVIEWER' } })).toContain(
      'Only a source reviewer of',
    );
    expect(refusalSentence({ code: 'roleMissing', facts: { role: 'EDITOR' } })).toContain('Only an editor of');
    expect(refusalSentence({ code: 'checkedDateTooLate', facts: { date: '2026-11-03' } })).toContain(
      'on 3 November 2026.',
    );
  });

  it('does not read placeholders inside facts', () => {
    expect(refusalSentence({ code: 'slugTaken', facts: { value: '{{person}}' } })).toContain('“{{person}}”');
  });

  it('orders named sentences from more to fewer facts', () => {
    for (const sentences of Object.values(namedRefusals)) {
      const counts = sentences.map((sentence) => placeholders(sentence).length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
  });
});

describe('dates', () => {
  const day = '2025-11-04' as PlainDate;

  it('writes days absolutely', () => {
    expect(formatDay(day)).toBe('4 November 2025');
    expect(formatShortDay(day, '2025-12-01' as PlainDate)).toBe('Tue 4 Nov');
    expect(formatShortDay(day, '2026-01-01' as PlainDate)).toBe('Tue 4 Nov 2025');
  });

  it('writes moments in the zone asked for', () => {
    const moment = '2026-07-03T23:30:00.000Z' as Instant;
    expect(formatTime(moment, 'UTC')).toBe('23:30');
    expect(formatTime(moment, 'Asia/Tokyo')).toBe('08:30');
    expect(formatMoment(moment, 'Europe/London')).toBe('4 July 2026, 00:30 BST');
  });
});
