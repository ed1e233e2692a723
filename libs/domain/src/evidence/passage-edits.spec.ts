import { describe, expect, it } from '@jest/globals';
import approximateSearch from 'approx-string-match';
import fc from 'fast-check';
import { quotePassage, type TextQuote } from './passage';
import { PassageFinder, SHORT_PASSAGE, type PassagePlace } from './passage-search';

const find = (text: string, passage: TextQuote): PassagePlace =>
  new PassageFinder(text, approximateSearch).find(passage);

/** Words of five ways of writing; those with hyphens are broken where others are not. */
const LANGUAGES = {
  latin: {
    words:
      'mill wheel turned ninety days dry summers bakers Harrow kept rye bread fresh eels weir lantern keeper paid coal ferry'.split(
        ' ',
      ),
    fewest: 7,
    space: ' ',
    end: '. ',
  },
  hyphened: {
    words:
      'Vor- und Nachteile well-known rye-fields pre- and post-war “old” mills’ sluices Ein- Ausgang oak-built'.split(
        ' ',
      ),
    fewest: 6,
    space: ' ',
    end: '. ',
  },
  arabic: {
    words: 'كان الطاحون على النهر يعمل تسعين يوما السنة والخبز طازج الفانوس حارس الفحم العبارة الجزيرة شتاء'.split(' '),
    fewest: 7,
    space: ' ',
    end: '۔ ',
  },
  hebrew: {
    words: 'הטחנה עבדה פחות מתשעים ימים בשנה ליד הנהר הקר לחם שיפון טרי פנס שומר פחם מעבורת'.split(' '),
    fewest: 7,
    space: ' ',
    end: '. ',
  },
  chinese: {
    words: [...'磨坊的水轮在干旱夏天只转动不到九十面包房却开了四年鳗鱼堰灯塔守煤渡船'],
    fewest: 14,
    space: '',
    end: '。',
  },
} as const;
type Language = keyof typeof LANGUAGES;

interface Page {
  readonly language: Language;
  readonly sentences: readonly string[];
}

const pages: fc.Arbitrary<Page> = fc.constantFrom(...(Object.keys(LANGUAGES) as Language[])).chain((language) => {
  const { words, fewest, space, end } = LANGUAGES[language];
  const sentence = fc
    .tuple(fc.shuffledSubarray([...words], { minLength: fewest }), fc.integer({ min: 100, max: 9999 }))
    .map(([chosen, number]) => `${[...chosen, number].join(space)}${end}`);
  return fc.uniqueArray(sentence, { minLength: 6, maxLength: 10 }).map((sentences) => ({ language, sentences }));
});

/** A page, and which of its sentences is quoted; never the first or the last. */
const quoted = pages.chain((page) =>
  fc.integer({ min: 1, max: page.sentences.length - 2 }).map((index) => ({ ...page, index })),
);

const quoteOf = (sentences: readonly string[], index: number): TextQuote => {
  const text = sentences.join('');
  const startsAt = sentences.slice(0, index).join('').length;
  const words = (sentences[index] ?? '').trimEnd();
  const quote = quotePassage(text, { startsAt, endsAt: startsAt + words.length, quotation: words });
  if (!quote.ok) throw new Error(quote.refusal.code);
  return quote.value;
};
const wordsAt = (text: string, place: PassagePlace): string =>
  place.fate === 'GONE' ? '' : text.slice(place.startsAt, place.endsAt);
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b]/g, '');

const ADVERTS = [
  'Subscribe to our letter!',
  'ADVERTISEMENT\nSix kettles for the price of five',
  '广告：六个水壶',
  'Read also: ten loaves',
];

describe('a passage in a page that was edited', () => {
  it('is the same, and in its place, whatever lines are put between other sentences', () => {
    fc.assert(
      fc.property(
        quoted,
        fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...ADVERTS)), { maxLength: 6 }),
        ({ sentences, index }, adverts) => {
          const edited = sentences.map((sentence, at) =>
            adverts
              .filter(([where]) => where % sentences.length === at)
              .reduce((text, [, advert]) => `\n${advert}\n${text}`, sentence),
          );
          const text = edited.join('');
          const place = find(text, quoteOf(sentences, index));
          expect([place.fate, bare(wordsAt(text, place))]).toEqual(['SAME', bare(sentences[index] ?? '')]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is the same, however its lines are broken and its signs are set', () => {
    const breaks = fc.constantFrom(' ', '\n', '\u00a0', ' \n ', '\t', '\u2009');
    fc.assert(
      fc.property(
        quoted,
        fc.array(breaks, { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        ({ language, sentences, index }, spaces, soft) => {
          let turn = 0;
          const other = (sentence: string): string =>
            sentence
              .replace(/ /g, () => spaces[(turn += 1) % spaces.length] ?? ' ')
              .replace(/“|”/g, '"')
              .replace(/’/g, "'")
              .replace(/([a-z]{3})([a-z]{3})/g, soft ? '$1\u00ad$2' : '$1$2')
              .replace(/(\p{Script=Han}{5})/gu, language === 'chinese' && soft ? '$1\n' : '$1')
              .replace(/(\p{Script=Arabic})(?=\p{Script=Arabic})/gu, soft ? '$1\u200c' : '$1');
          const text = sentences.map(other).join('');
          expect(find(text, quoteOf(sentences, index))).toMatchObject({ fate: 'SAME', likeness: 1 });
        },
      ),
      { numRuns: 600 },
    );
  });

  it('stands where its words stand, though everything around it was put in another order', () => {
    fc.assert(
      fc.property(quoted, fc.infiniteStream(fc.nat()), ({ sentences, index }, stream) => {
        const order = sentences
          .map((sentence) => ({ sentence, by: stream.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ sentence }) => sentence);
        const text = order.join('');
        const place = find(text, quoteOf(sentences, index));
        expect(['SAME', 'MOVED']).toContain(place.fate);
        expect(bare(wordsAt(text, place))).toBe(bare(sentences[index] ?? ''));
      }),
      { numRuns: 400 },
    );
  });

  it('is never taken for the same once a word or figure of it was changed, taken out or put in', () => {
    fc.assert(
      fc.property(
        quoted,
        fc.nat(),
        fc.constantFrom('change', 'drop', 'add'),
        fc.boolean(),
        (page, at, how, repeated) => {
          const { language, sentences, index } = page;
          const { space, words } = LANGUAGES[language];
          const sentence = (sentences[index] ?? '').trimEnd();
          const own = sentence.split(space);
          const place = at % (own.length - 1);
          const put = words[(words.indexOf(own[place] as never) + 1) % words.length] ?? '';
          const changed = [
            ...own.slice(0, place),
            ...(how === 'drop' ? [] : how === 'add' ? [own[place] ?? '', put] : [put]),
            ...own.slice(place + 1),
          ];
          const now = changed.join(space);
          fc.pre(!now.includes(sentence));
          // Where it stands twice, the other one is left as it was.
          const tail = repeated ? [`${sentence}${LANGUAGES[language].end}`, 'The End'] : [];
          const before = [...sentences, ...tail];
          const edited = before.with(
            index,
            (sentences[index] ?? '').replace(sentence, () => now),
          );
          const text = edited.join('');
          const found = find(text, quoteOf(before, index));
          expect(found.fate).not.toBe('SAME');
          if (sentence.length < SHORT_PASSAGE) return;
          expect(found).toMatchObject({ fate: 'REWORDED' });
          // It is looked at in its place.
          const from = edited.slice(0, index).join('').length;
          const [startsAt, endsAt] = found.fate === 'GONE' ? [0, 0] : [found.startsAt, found.endsAt];
          expect(Math.min(endsAt, from + now.length) - Math.max(startsAt, from)).toBeGreaterThan(now.length / 2);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of several lines is never the same once one of them was changed or taken out', () => {
    fc.assert(
      fc.property(quoted, fc.nat(), fc.boolean(), ({ sentences, index }, at, taken) => {
        const lines = sentences.map((sentence) => `${sentence.trimEnd()}\n`);
        const until = Math.min(lines.length - 1, index + 3);
        const [text, startsAt] = [lines.join(''), lines.slice(0, index).join('').length];
        const words = lines.slice(index, until).join('').trimEnd();
        const quote = quotePassage(text, { startsAt, endsAt: startsAt + words.length, quotation: words });
        if (!quote.ok) throw new Error(quote.refusal.code);
        const place = index + (at % (until - index));
        const edited = lines.with(
          place,
          taken ? '' : (lines[place] ?? '').replace(/\d/, (digit) => String(9 - Number(digit))),
        );
        expect(find(edited.join(''), quote.value).fate).not.toBe('SAME');
      }),
      { numRuns: 400 },
    );
  });

  it('is gone once it was taken out, or at most words like it are left', () => {
    fc.assert(
      fc.property(quoted, fc.boolean(), ({ sentences, index }, replaced) => {
        const text = sentences.with(index, replaced ? 'Entirely other things were found out about it. ' : '').join('');
        expect(['GONE', 'REWORDED']).toContain(find(text, quoteOf(sentences, index)).fate);
      }),
      { numRuns: 400 },
    );
  });
});
