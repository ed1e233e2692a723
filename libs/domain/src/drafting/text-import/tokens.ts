import type { InlineMark } from '../../intake/text-import/line';

/**
 * A citation mark: one to three digits without a leading zero, also several (`[1, 2]`), a range (`[1-3]`), a footnote
 * (`[^1]`) or a mark that links to its source (`[1](https://…)`, `[[1]](https://…)`). Anything else in brackets is words:
 * `[sic]`, a year such as `[2019]`, `[0]`, a range that falls or spans more than fifty.
 */
const CITATION =
  /\[\[(?<linked>[1-9]\d{0,2})\]\]\((?<to>https?:\/\/[^\s()]+)\)|\[\s*\^?(?<numbers>\d{1,3}(?:\s*[-–—‑]\s*\d{1,3})?(?:\s*[,;]\s*\^?\d{1,3}(?:\s*[-–—‑]\s*\d{1,3})?)*)\s*\](?:\((?<address>https?:\/\/[^\s()]+)\))?/gu;
const WIDEST_RANGE = 50;

/** The numbers that a citation names; null where it is none. */
const numbersIn = (list: string): readonly number[] | null => {
  const numbers: number[] = [];
  for (const entry of list.replaceAll('^', '').split(/[,;]/)) {
    const parts = entry.trim().split(/\s*[-–—‑]\s*/);
    if (parts.some((part) => part.startsWith('0'))) return null;
    const [from = 0, to = from] = parts.map(Number);
    if (to < from || to - from >= WIDEST_RANGE || (parts.length > 1 && to === from)) return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return numbers;
};

/** A stretch of a line that is not plain words: a citation, a link, or a sign of emphasis. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly citations?: readonly number[];
  readonly address?: string;
  /** Words that stay of a link. */
  readonly words?: string;
  /** Opens or closes emphasis. */
  readonly mark?: InlineMark['type'];
}

const LINK = /\[(?<words>[^[\]]+)\]\((?<address>https?:\/\/[^\s()]+)\)/gu;
const EMPHASIS = /\*{1,2}/g;

const citationTokens = (text: string): readonly Token[] =>
  [...text.matchAll(CITATION)].flatMap((match): Token[] => {
    const { linked, to, numbers, address } = match.groups ?? {};
    const citations = numbersIn(linked ?? numbers ?? '');
    if (citations === null) return [];
    const goesTo = to ?? address;
    return [
      { from: match.index, to: match.index + match[0].length, citations, ...(goesTo ? { address: goesTo } : {}) },
    ];
  });

const linkTokens = (text: string): readonly Token[] =>
  [...text.matchAll(LINK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match.groups?.words ?? '',
    address: match.groups?.address ?? '',
  }));

/** Pairs of `**` and `*` that hug their words; a lone asterisk, or one among spaces, is a sign like any other. */
const emphasisTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let open: Token | null = null;
  for (const match of text.matchAll(EMPHASIS)) {
    const from = match.index;
    const to = from + match[0].length;
    const token: Token = { from, to, mark: match[0].length === 2 ? 'strong' : 'emphasis' };
    const before = text[from - 1] ?? ' ';
    const after = text[to] ?? ' ';
    if (open && open.mark === token.mark && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      tokens.push(open, token);
      open = null;
    } else if (!/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before)) open = token;
  }
  return tokens;
};

/** Tokens in the order of the text; where two overlap, the one that begins earlier wins, and a citation over a link. */
export const tokensOf = (text: string): readonly Token[] => {
  const solid = apart([...citationTokens(text), ...linkTokens(text)]);
  const signs = emphasisTokens(text);
  const free = new Set(apart([...solid, ...signs]));
  // A sign of emphasis within an address is none, and neither is the one that it was paired with.
  const pairs = signs.filter((sign, index) => free.has(sign) && free.has(signs[index ^ 1] ?? sign));
  return [...solid, ...pairs].sort((a, b) => a.from - b.from);
};

/** Drops what overlaps an earlier token; the order given decides between tokens that begin together. */
const apart = (tokens: readonly Token[]): readonly Token[] => {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.from - b.from)
    .filter((token) => {
      if (token.from < end) return false;
      end = token.to;
      return true;
    });
};
