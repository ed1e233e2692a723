import { describe, expect, it } from '@jest/globals';
import approximateSearch from 'approx-string-match';
import fc from 'fast-check';
import { quotePassage, type TextQuote } from './passage';
import { PassageFinder, type PassagePlace } from './passage-search';

/** The passage of these words in a text; of the given occurrence, from 0. */
const quote = (text: string, words: string, occurrence = 0): TextQuote => {
  let startsAt = text.indexOf(words);
  for (let skipped = 0; skipped < occurrence; skipped += 1) startsAt = text.indexOf(words, startsAt + 1);
  const passage = quotePassage(text, { startsAt, endsAt: startsAt + words.length, quotation: words });
  if (!passage.ok) throw new Error(passage.refusal.code);
  return passage.value;
};
const find = (text: string, passage: TextQuote): PassagePlace =>
  new PassageFinder(text, approximateSearch).find(passage);
const wordsAt = (text: string, place: PassagePlace): string =>
  place.fate === 'GONE' ? '' : text.slice(place.startsAt, place.endsAt);

const BEFORE = 'The mill on the Senn was built of oak and stood for a century. ';
const WORDS = 'In dry summers the wheel turned for fewer than ninety days.';
const AFTER = ' The miller kept a bakery beside it, and the bakery outlived the mill by forty years.';
const PAGE = BEFORE + WORDS + AFTER;
const passage = quote(PAGE, WORDS);

/** The page with other words in the place of the passage's. */
const after = (words: string, page = PAGE): PassagePlace => find(page.replace(WORDS, words), passage);

describe('a passage in a later text', () => {
  it('is the same where nothing changed', () => {
    expect(find(PAGE, passage)).toEqual({
      fate: 'SAME',
      startsAt: passage.startsAt,
      endsAt: passage.endsAt,
      likeness: 1,
    });
  });

  it('is the same where other things changed', () => {
    const page = `Home | Rivers | Bread\n\n12 January\n\n${PAGE}\n\nRead next: ten loaves`;
    const place = find(page, passage);
    expect([place.fate, wordsAt(page, place)]).toEqual(['SAME', WORDS]);
  });

  it.each([
    ['an advertisement before it', `${BEFORE}\n\nADVERTISEMENT Six kettles for the price of five!\n\n${WORDS}${AFTER}`],
    ['one before and one after it', `${BEFORE}\nSix kettles!\n${WORDS}\nFive spoons!\n${AFTER}`],
    ['other line breaks', PAGE.replaceAll(' ', '\n')],
    ['hard and double spaces', PAGE.replace('dry summers', 'dry\u00a0 summers')],
    ['soft hyphens', PAGE.replace('summers', 'sum\u00admers').replace('ninety', 'nine\u00adty')],
    ['a word broken at the end of a line', PAGE.replace('summers', 'sum-\nmers')],
    ['zero-width spaces', PAGE.replace('turned for', 'turned\u200b for')],
  ])('is the same with %s', (_, page) => {
    expect(find(page, passage)).toMatchObject({ fate: 'SAME', likeness: 1 });
  });

  it('is the same with whole lines put between its own', () => {
    const text = 'The ferry crosses daily.\nIt takes twelve people and a cart.\nNobody pays at night.\nThat is all.';
    const two = quote(text, 'It takes twelve people and a cart.\nNobody pays at night.');
    const page = text.replace('cart.\n', 'cart.\n\nSubscribe to our letter\n\n');
    expect(find(page, two)).toMatchObject({ fate: 'SAME' });
    // Within a line it is another wording, in whichever line.
    expect(find(text.replace('and a cart', 'and sometimes a cart'), two)).toMatchObject({ fate: 'REWORDED' });
    expect(find(text.replace('Nobody pays', 'Nobody paid'), two)).toMatchObject({ fate: 'REWORDED' });
    expect(find(text.replace('Nobody pays at night.\n', ''), two)).toMatchObject({ fate: 'REWORDED' });
  });

  it('has moved where its words stand beside others', () => {
    const page = `An earlier version of this page had an error about the harvest.${' Rye and oats grow here.'.repeat(40)}
      It said once: ${WORDS} We regret that.`;
    const place = find(page, passage);
    expect([place.fate, wordsAt(page, place)]).toEqual(['MOVED', WORDS]);
  });

  it.each([
    ['a figure', 'In dry summers the wheel turned for fewer than sixty days.'],
    ['a comma', 'In dry summers, the wheel turned for fewer than ninety days.'],
    ['a negation', 'In dry summers the wheel never turned for fewer than ninety days.'],
    ['the order', 'The wheel turned for fewer than ninety days in dry summers.'],
    ['something within', 'In dry summers the wheel turned (so they say) for fewer than ninety days.'],
  ])('is reworded by %s', (_, words) => {
    const page = PAGE.replace(WORDS, words);
    const place = find(page, passage);
    expect(place).toMatchObject({ fate: 'REWORDED' });
    // It lies in the sentence, but for what it may share with the neighbours.
    const [from, to] = place.fate === 'GONE' ? [0, 0] : [place.startsAt, place.endsAt];
    expect(from).toBeGreaterThanOrEqual(BEFORE.length - 20);
    expect(to).toBeLessThanOrEqual(BEFORE.length + words.length + 20);
  });

  it('says how much of its wording is left', () => {
    expect(after('In dry summers the wheel turned for fewer than sixty days.')).toMatchObject({ likeness: 56 / 59 });
  });

  it('is looked for under the stated thresholds', () => {
    // A word of ten letters that is another one counts ten of a hundred.
    const ten = (sign: string, count: number): string => Array.from({ length: count }, () => sign.repeat(9)).join(' ');
    const hundred = (others: number): string => `${ten('x', others)} ${ten('m', 10 - others)}`.trim();
    const text = `${BEFORE}${hundred(0)}.${AFTER}`;
    const words = quote(text, hundred(0));
    const elsewhere = (others: number): PassagePlace =>
      find(`Quite another page. ${hundred(others)} Ends here.`, words);
    const inPlace = (others: number): PassagePlace => find(`${BEFORE}${hundred(others)}.${AFTER}`, words);
    expect(elsewhere(3)).toMatchObject({ fate: 'REWORDED' });
    expect(elsewhere(4)).toEqual({ fate: 'GONE' });
    expect(inPlace(5)).toMatchObject({ fate: 'REWORDED' });
    expect(inPlace(7)).toEqual({ fate: 'GONE' });
  });

  it('is the same as long as a neighbour is not too far', () => {
    const between = (length: number): string => `${BEFORE}${'kettle '.repeat(length / 7)}${WORDS} Nothing else.`;
    expect(find(between(560), passage)).toMatchObject({ fate: 'SAME' });
    expect(find(between(770), passage)).toMatchObject({ fate: 'MOVED' });
  });

  it('is gone where its sentence was taken out or replaced by another', () => {
    expect(after('')).toEqual({ fate: 'GONE' });
    expect(after('Nobody knows who paid for the great oak doors.')).toEqual({ fate: 'GONE' });
    expect(find('', passage)).toEqual({ fate: 'GONE' });
    expect(find('404 Not found', passage)).toEqual({ fate: 'GONE' });
  });
});

describe('a short passage', () => {
  const text = 'The weir at Harrow was opened in 1923 after a flood. It is 14 m long.';
  const year = quote(text, '1923');

  it('is told by its neighbours from the same words elsewhere', () => {
    expect(find(`© 1923 River Board. ${text}`, year)).toMatchObject({ fate: 'SAME', startsAt: 53 });
  });

  it('is reworded in its place, though its words stand somewhere else', () => {
    const page = `© 1923 River Board. ${text.replace('1923', '1925')}`;
    const place = find(page, year);
    expect([place.fate, wordsAt(page, place)]).toEqual(['REWORDED', '1925']);
  });

  it('is found replaced by quite other words', () => {
    const page = text.replace('1923', 'the year of the great drought');
    expect(wordsAt(page, find(page, year))).toBe('the year of the great drought');
  });

  it.each([
    ['a longer number', '1923', '19230'],
    ['a number with parts', '1923', '1923.5'],
    ['an amount', '1923', '$1923'],
    ['a share', '14', '14%'],
    ['a negative one', '14', '−14'],
    ['a longer word', 'flood', 'flooded'],
    ['a word that begins otherwise', 'long', 'oblong'],
  ])('is reworded where its signs are part of %s', (_, words, is) => {
    const page = `Note. ${text.replace(words, is)}`;
    const place = find(page, quote(text, words));
    expect([place.fate, wordsAt(page, place)]).toEqual(['REWORDED', is]);
  });

  it('is the same though it always was part of a word', () => {
    expect(find(`Note. ${text}`, quote(text, 'Harr'))).toMatchObject({ fate: 'SAME' });
  });

  it('is reworded at the beginning and at the end of a page', () => {
    const page = '412 people came to the weir on the day of the flood, and all of them stayed until 1923';
    expect(find(page.replace('412', '512'), quote(page, '412'))).toMatchObject({ fate: 'REWORDED', startsAt: 0 });
    const place = find(page.replace('1923', '1925'), quote(page, '1923'));
    expect([place.fate, wordsAt(page.replace('1923', '1925'), place)]).toEqual(['REWORDED', '1925']);
    expect(find(`${page}0`, quote(page, '1923'))).toMatchObject({ fate: 'REWORDED' });
  });

  it('is reworded in Chinese, whose numbers are words', () => {
    const page = '失业率为百分之五，比去年下降。专家对此表示怀疑，认为数字不准。';
    const share = quote(page, '百分之五');
    for (const is of ['百分之七', '百分之五十']) {
      const now = page.replace('百分之五', is);
      expect(wordsAt(now, find(now, share))).toBe(is);
      expect(find(now, share)).toMatchObject({ fate: 'REWORDED' });
    }
    expect(find(page.replace('百分之五', '大约百分之五'), share)).toMatchObject({ fate: 'SAME' });
  });

  it('has only moved where its sentence is not there', () => {
    expect(find('© 1923 River Board. All fish are welcome to use the ladder.', year)).toMatchObject({ fate: 'MOVED' });
    expect(find('All fish are welcome to use the ladder.', year)).toEqual({ fate: 'GONE' });
  });

  it('without known neighbours stands where its words stand', () => {
    expect(find('It was 1923.', { ...year, prefix: '', suffix: '', startsAt: 0, endsAt: 4 })).toMatchObject({
      fate: 'SAME',
      startsAt: 7,
    });
  });
});

describe('a sentence that stands twice', () => {
  const sentence = 'The reading was within the limits.';
  const text = `In March we measured at the weir. ${sentence} In June we measured at the bridge. ${sentence} So it went on.`;

  it.each([
    [0, 34],
    [1, 104],
  ])('is told apart by what stands beside it: occurrence %i', (occurrence, at) => {
    const page = `Note.\n${text}`;
    expect(find(page, quote(text, sentence, occurrence))).toMatchObject({ fate: 'SAME', startsAt: at + 6 });
  });

  it('has moved when only the other one is left', () => {
    const without = text
      .replace(`In March we measured at the weir. ${sentence} `, '')
      .replace('So it went on.', 'End.');
    expect(
      find(without.replace('In June we measured at the bridge', 'By the bridge'), quote(text, sentence)),
    ).toMatchObject({ fate: 'MOVED' });
  });
});

describe('signs of a passage', () => {
  const same = (was: string, is: string): void => {
    const text = `${BEFORE}${was}${AFTER}`;
    expect(find(`${BEFORE}${is}${AFTER} `.replace('The mill', 'A mill'), quote(text, was))).toMatchObject({
      fate: 'SAME',
    });
  };
  const reworded = (was: string, is: string): void => {
    const text = `${BEFORE}${was}${AFTER}`;
    expect(find(`${BEFORE}${is}${AFTER} `.replace('The mill', 'A mill'), quote(text, was))).toMatchObject({
      fate: 'REWORDED',
    });
  };

  it('may be set in another way', () => {
    same('“It’s a mill” – or was…', '"It\'s a mill" - or was...');
    same('the ﬁrst ﬂood', 'the first flood');
    same('caf\u00e9 na\u00efve', 'cafe\u0301 nai\u0308ve');
    same('ＡＢＣ１２３ kilns', 'ABC123 kilns');
    same('we won the race ☎️ today', 'we won the race ☎ today');
    same('\ud55c\uad6d', '\u1112\u1161\u11ab\u1100\u116e\u11a8');
  });

  it('may not say something else', () => {
    reworded('a mast of 10² m in all that height', 'a mast of 102 m in all that height');
    reworded('a cost of 1.5 million for the repair', 'a cost of 15 million for the repair');
    reworded('It froze at −5 degrees for a whole week', 'It froze at 5 degrees for a whole week');
    reworded('the resume of the old miller was found', 'the résumé of the old miller was found');
  });

  it('stand in Arabic and Hebrew, whatever controls and elongations are between them', () => {
    const was = 'كان الطاحون على النهر يعمل تسعين يوما في السنة';
    same(was, `\u202b${was.replace('الطاحون', 'الطـــاحون')}\u202c`);
    reworded(was, was.replace('تسعين', 'ستين'));
    same('הטחנה עבדה פחות מתשעים ימים בשנה', '\u200fהטחנה עבדה פחות\u200f מתשעים ימים בשנה');
    same('צה״ל וגם ז׳בוטינסקי ליד הנהר', 'צה"ל וגם ז\'בוטינסקי ליד הנהר');
  });

  it('stand in scripts without spaces, wherever lines break', () => {
    const was = '磨坊的水轮在干旱的夏天只转动不到九十天，面包房却开了四十年。';
    same(was, `${was.slice(0, 8)}\n${was.slice(8)}`);
    reworded(was, was.replace('九十', '六十'));
    same('乾いた夏には水車は九十日も回らなかった', '乾いた夏には水車は\u3000九十日も回らなかった');
  });
});

describe('always', () => {
  const unit = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abcde .,-\n1é“ﬁ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  );
  const texts = fc.string({ unit, minLength: 1, maxLength: 200 });
  const chosen = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const [startsAt = 0, endsAt = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
    return { text, passage: quotePassage(text, { startsAt, endsAt, quotation: text.slice(startsAt, endsAt) }) };
  });

  it('a passage of a text is the same in that text', () => {
    fc.assert(
      fc.property(chosen, ({ text, passage }) => {
        if (!passage.ok) return;
        const { startsAt, endsAt } = passage.value;
        expect(find(text, passage.value)).toEqual({ fate: 'SAME', startsAt, endsAt, likeness: 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('what is put in elsewhere never makes it gone, and one piece never makes it anything but the same', () => {
    fc.assert(
      fc.property(chosen, texts, fc.nat(), ({ text, passage }, put, place) => {
        if (!passage.ok) return;
        const { startsAt, endsAt, quotation, suffix } = passage.value;
        const at = place % (text.length - quotation.length + 1);
        const where = at <= startsAt ? at : at + quotation.length;
        // A word or number that touches the passage stays whole: "aa-1" taken apart before its hyphen ends in minus one.
        const between = where <= startsAt ? text.slice(where, startsAt) : text.slice(endsAt, where);
        if (between !== '' && !/\s/.test(between)) return;
        // Words of their own: what is put right beside a word or number makes another one of it.
        const page = `${text.slice(0, where)} ${put} ${text.slice(where)}`;
        const found = find(page, passage.value);
        expect(found.fate).not.toBe('GONE');
        // Behind the passage the words before it are untouched, and in front of it those behind it.
        const beside = where >= endsAt ? passage.value.prefix : suffix;
        if (/[\p{L}\p{N}]{16}/u.test(beside)) expect(found.fate).toBe('SAME');
      }),
      { numRuns: 1000 },
    );
  });

  it('a place is one in the text', () => {
    fc.assert(
      fc.property(chosen, texts, ({ passage }, other) => {
        if (!passage.ok) return;
        const found = find(other, passage.value);
        if (found.fate === 'GONE') return;
        expect(found.startsAt).toBeGreaterThanOrEqual(0);
        expect(found.endsAt).toBeGreaterThan(found.startsAt);
        expect(found.endsAt).toBeLessThanOrEqual(other.length);
        expect(found.likeness).toBeGreaterThanOrEqual(0);
        expect(found.likeness).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
