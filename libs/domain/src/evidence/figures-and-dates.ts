/** What shows a figure or a date in any language: digits and signs, no words but the shape of a date. */

/** First digits of scripts whose people write years and prices with them. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Writes the digits of other scripts as ours: ١٩٢٣ is 1923. */
const withOurDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });

const YEAR = '(?<![\\d.,\\p{Sc}])(?<![\\p{Sc}] )(?:1\\d|20)\\d{2}(?![\\d%‰°]|[.,]\\d| ?\\p{Sc})';
/** An ISO day, a day with points or strokes, a day of a month with its year, a Chinese, Japanese or Korean date, a year. */
const DATE = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[./] ?\\d{1,2}[./] ?(?:\\d{4}|\\d{2})\\b|\\b\\d{1,2}\\.? (?:de )?\\p{L}{3,}\\.? (?:de )?(?:1\\d|20)\\d{2}\\b` +
    `|\\d{1,4} ?[年月日년월일]|[一二三四五六七八九〇十]{1,4}[年月日]|${YEAR}`,
  'u',
);
/** An amount of money, a share, a number with parts or thousands, one of two digits or more, one in Chinese signs. */
const FIGURE =
  /\p{Sc} ?\d|\d ?(?:\p{Sc}|[%‰°％])|\d[.,' \u00a0\u202f]\d{3}(?!\d)|\d[.,]\d|\d{2,}|\d ?[万億亿萬千百만억]|[一二三四五六七八九十百千万億亿萬]{2,}[人年円元个個件回倍度点歳岁公米]/u;

/** Whether a sentence of any language states a date or a figure; null where it does neither. */
export const figureOrDate = (sentence: string): 'DATE' | 'FIGURE' | null => {
  const text = withOurDigits(sentence);
  if (DATE.test(text)) return 'DATE';
  return FIGURE.test(text) ? 'FIGURE' : null;
};
