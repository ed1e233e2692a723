import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from './sentences';

/** Sentences without the space that parts them. */
const cut = (text: string) => splitSentences(text).map((sentence) => sentence.trim());

describe('cutting sentences', () => {
  it.each([
    ['ends', 'Bats call. Do they? They do! So… They do.', ['Bats call.', 'Do they?', 'They do!', 'So…', 'They do.']],
    [
      'titles',
      'Dr. Halloran met Mr. and Mrs. Tolley. They agreed.',
      ['Dr. Halloran met Mr. and Mrs. Tolley.', 'They agreed.'],
    ],
    ['initials', 'J. R. Marsh wrote it. John F. Holm read it.', ['J. R. Marsh wrote it.', 'John F. Holm read it.']],
    ['countries', 'The U.S. Weather Bureau closed. It moved.', ['The U.S. Weather Bureau closed.', 'It moved.']],
    [
      'a country at the end',
      'It was made in the U.S. The bell was not.',
      ['It was made in the U.S.', 'The bell was not.'],
    ],
    [
      'Latin',
      'Some fruit, e.g. Figs, i.e. Sweet ones, cf. Table 2, smell.',
      ['Some fruit, e.g. Figs, i.e. Sweet ones, cf. Table 2, smell.'],
    ],
    [
      'numbers',
      'See No. 5 and pp. 3 ff. of vol. 2. It rose by 3.5 %. In 2019. Then 4.',
      ['See No. 5 and pp. 3 ff. of vol. 2.', 'It rose by 3.5 %.', 'In 2019.', 'Then 4.'],
    ],
    ['times', 'It left at 5 p.m. The train was late.', ['It left at 5 p.m.', 'The train was late.']],
    ['dates', 'On Nov. 12 it rained. On Sat. 13 it did not.', ['On Nov. 12 it rained.', 'On Sat. 13 it did not.']],
    [
      'firms',
      'Bell Inc. Harwick sold it. Lamp Co. The rest stayed.',
      ['Bell Inc. Harwick sold it.', 'Lamp Co.', 'The rest stayed.'],
    ],
    ['ellipses', 'It rose ... and fell. It rose... It fell.', ['It rose ... and fell.', 'It rose...', 'It fell.']],
    ['cuts in quotations', '“It rose […] quickly.” She left.', ['“It rose […] quickly.”', 'She left.']],
    [
      'quotations',
      'He said “No.” She said “Why?” and left. (It rained.) So?',
      ['He said “No.”', 'She said “Why?” and left.', '(It rained.)', 'So?'],
    ],
    ['speech that goes on', '“Stop!” he cried. “Never.”', ['“Stop!” he cried.', '“Never.”']],
    [
      'marks before the full stop',
      'It is the cause” [1]. The rest [2] follows [3] [4].',
      ['It is the cause” [1].', 'The rest [2] follows [3] [4].'],
    ],
    [
      'marks after the full stop',
      'It is the cause. [1] The rest.[2][3] More. [4, 5]',
      ['It is the cause. [1]', 'The rest.[2][3]', 'More. [4, 5]'],
    ],
    [
      'signs of marks',
      'It is. \ufffc\ufffc The rest \ufffc. \ufffc',
      ['It is. \ufffc\ufffc', 'The rest \ufffc. \ufffc'],
    ],
    ['list numbers', '1. It rains. 2. It snows.', ['1. It rains.', '2. It snows.']],
    ['addresses', 'See bats.example. It says so.', ['See bats.example.', 'It says so.']],
    ['names in lower case', 'They use iron. eBay is not cut.', ['They use iron. eBay is not cut.']],
    ['German days', 'Am 3. März regnete es. Am 4. nicht.', ['Am 3. März regnete es.', 'Am 4. nicht.']],
    ['Chinese', '蝙蝠会叫。它们吃水果！真的吗？是。', ['蝙蝠会叫。', '它们吃水果！', '真的吗？', '是。']],
    ['Japanese quotations', '「はい。」と言った。帰った。', ['「はい。」', 'と言った。', '帰った。']],
    ['Hindi', 'यह नदी है। यह बड़ी है।', ['यह नदी है।', 'यह बड़ी है।']],
    ['Spanish', '¿Llueve? ¡Sí! Llueve.', ['¿Llueve?', '¡Sí!', 'Llueve.']],
    ['line breaks', 'It rains.\nIt snows.\nand so on', ['It rains.', 'It snows.\nand so on']],
  ])('knows %s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('leaves out what nobody can see', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\u00a0')).toEqual([]);
  });

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '!',
        '…',
        '。',
        '"',
        '”',
        ' ',
        '\n',
        '[1]',
        ' [2, 3]',
        '\ufffc',
        'U.S. ',
        'Dr. ',
        '3.5',
        'It',
        'a',
        '(',
        ')',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 30 },
  );

  it('gives sentences that make the text again, none of them empty', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const sentences = splitSentences(text);
        expect(sentences.join('')).toBe(/\S/.test(text) ? text : '');
        expect(sentences.every((sentence) => /\S/.test(sentence))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts a sentence the same way wherever it stands', () => {
    const sentence = fc.constantFrom(
      'Bats call.',
      'Do they call [1]?',
      '“They do.” [2]',
      'It rose by 3.5 % in the U.S. [3].',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        expect(cut(sentences.join(' '))).toEqual(sentences);
      }),
    );
  });
});
