import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from '../drafting/document-shape';
import { normalForm } from '../drafting/normal-form';
import { importBalance } from './import-balance';
import { readCheckText } from './read-check-text';
import { countingIds, fixtureNames, fixtureText } from '../../test/texts';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const BALANCED = { lost: '', added: '' };

/** Reads a text and weighs it; refusals that say so before reading count as balanced, lost words never do. */
const balanceOf = (text: string) => {
  const read = readCheckText(text, { newId: countingIds() });
  if (!read.ok) return read.refusal.facts?.lost === undefined ? BALANCED : read.refusal.facts;
  return importBalance(text, read.value);
};

const line = fc.constantFrom(
  'Do kettles sing?',
  'Fact check: Do kettles sing?',
  '# Do kettles sing?',
  'FACT CHECK | Kettles sing',
  'Checked on January 26, 2026',
  'Checked on 26 January 2026 Disclaimer: We can make mistakes. Learn more. Executive summary They sing [1].',
  'Disclaimer: The Desk can make mistakes. Please verify. Learn more.',
  'This fact-check may be outdated. Consider refreshing it to get the most current information.',
  'Keep the Desk independent',
  'Readers like you pay for our kettles. Please donate.',
  'Claim: “Kettles sing.” — Marge Tolley',
  'Executive summary',
  'EXECUTIVE SUMMARY: They sing, as tests of 1923 show [1] [2].',
  'Executive SummaryWhy they sing',
  '1. Why they sing',
  '2) What the tests cannot establish',
  '## 3. Bottom line',
  '### Pitch',
  '**Steam**',
  'Older names',
  'Steam forms at 99 °C — nearly [1, 2], and [sic] in [2019] too [3-5].',
  'A long paragraph follows, which speaks of steam, of lids and of the whistle that was added in 1915 [2]. It ends here.',
  '- a bullet [1]',
  '  - an inner bullet',
  '* another',
  '• and a third one **with weight**',
  '1. first',
  '2. second [4]',
  '> quoted words',
  '<p>A <b>bold</b> claim &amp; more&#8209;or&#x2011;less</p>',
  '<ul><li>one</li><li>two<br>lines</li></ul>',
  '<a href="https://kettles.example/a?b=1&amp;c=2">[7]</a>',
  '[8](https://kettles.example/8) and [words](https://kettles.example/words)',
  'Want to dive deeper?',
  'Want to dive deeper? Who sang first? What sings last?',
  'Why do lids rattle?',
  'Sources',
  '[1] https://kettles.example/1 The song of the kettle',
  '2. Notes on whistles, https://kettles.example/2.',
  '---',
  '=====',
  'Share',
  'Copy link',
  'Published in Kitchen on by The Kettle Post',
  'Locales: Harwick, Port Senn',
  'Read the Full Kettle Post Article at:',
  '[ https://post.example/kettle ]',
  '',
  '',
);

/** Pieces that mean something to the reader, next to each other as nobody would write them. */
const soup = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '<p',
    '>',
    '</li>',
    '<li>',
    '<ol>',
    '<!--',
    '-->',
    '&amp;',
    '&#65279;',
    '&lt;',
    '[1]',
    '[1, 2]',
    '[[3]](https://x.example)',
  ],
  ...[
    '[4](https://x.example/a)',
    '](',
    '**',
    '*',
    '_',
    '#',
    '## ',
    '> ',
    '- ',
    '1. ',
    '2) ',
    'Executive summary',
    'Want to dive deeper?',
  ],
  ...[
    'Sources:',
    'Claim: ',
    '“',
    '”',
    '?',
    '. ',
    ' ',
    '\t',
    '\u00a0',
    '\n',
    '\n\n',
    '\r\n',
    'Checked on May 2, 2025',
    'Words',
    '語',
    '😀',
    '\ufffc',
    '\ufeff',
  ],
);

describe('the balance of an import', () => {
  it.each(fixtureNames)('is even for %s', (name) => {
    expect(balanceOf(fixtureText(name))).toEqual(BALANCED);
    expect(readCheckText(fixtureText(name), { newId: countingIds() }).ok).toBe(true);
  });

  const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];
  if (seeds.length === 0) console.warn('Real texts are not at hand (../shared/seeds): their import is not tested.');

  (seeds.length > 0 ? it.each(seeds) : it.skip.each(['../shared/seeds']))('is even for the real text %s', (name) => {
    const text = readFileSync(new URL(name, SEEDS), 'utf8');
    const read = readCheckText(text, { newId: countingIds() });
    if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
    expect(importBalance(text, read.value)).toEqual(BALANCED);
    if (read.value.kind === 'ARTICLE') {
      expect(read.value.originalAddress).toMatch(/^https:/);
      expect(read.value.publisher).not.toBeNull();
      return;
    }
    const { found, missing, checkedOn } = read.value;
    expect(found.citations).toBe(text.match(/\[\d+\]/g)?.length);
    expect(found.sources).toBe(new Set(text.match(/\[\d+\]/g)).size);
    expect(found.sections).toBe(text.match(/^\d+\. /gm)?.length);
    expect(found.summary).toBe(true);
    expect(checkedOn === null).toBe(!/^Checked on/m.test(text));
    expect(missing.followUps).toBe(!/^Want to dive deeper/m.test(text));
  });

  it('is even for lines of the genre in any order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, end) => {
        expect(balanceOf(lines.join(end))).toEqual(BALANCED);
      }),
      { numRuns: 1500 },
    );
  });

  it('is even for whatever is typed', () => {
    const text = fc
      .array(fc.oneof({ weight: 4, arbitrary: soup }, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        expect(balanceOf(typed)).toEqual(BALANCED);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives documents as they have to be', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, soup), { maxLength: 24 }), (lines) => {
        const read = readCheckText(lines.join('\n'), { newId: countingIds() });
        if (!read.ok || read.value.kind !== 'CHECK') return;
        expect(parseDocument(read.value.document).ok).toBe(true);
        expect(normalForm(read.value.document)).toEqual(read.value.document);
      }),
      { numRuns: 1000 },
    );
  });

  it('notices a character that is missing or made up', () => {
    const text = fixtureText('plain-numbered.txt');
    const read = readCheckText(text, { newId: countingIds() });
    if (!read.ok) throw new Error('unreadable');
    expect(importBalance(`${text} ‑x`, read.value)).toEqual({ lost: 'x‑', added: '' });
    expect(importBalance(text.replace('Ardle', 'Ardl'), read.value)).toEqual({ lost: '', added: 'e' });
  });
});
