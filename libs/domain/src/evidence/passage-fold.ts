/**
 * A text as passages are compared in it: what typesetting, copying and file formats change without changing a word is
 * folded away. Every unit of it knows where it stands in the text.
 */
export interface FoldedText {
  readonly folded: string;
  /** For each unit of `folded`, where the sign that it comes from begins in the text, and where it ends. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Invisible: soft hyphen, zero-width and bidirectional controls, byte order mark, which picture of a sign is meant (☎ or
 * ☎️); and the Arabic elongation.
 */
const INVISIBLE = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;
const SPACE = /\s/;
/**
 * A word that was broken at the end of a line: hyphen, white space, and a small letter that goes on. Any white space: what
 * was a line break in one capture is a space in another, and "pre- and post-war" may be broken as well.
 */
const BROKEN_WORD = /[-\u2010\u00ad]\s+(?=\p{Ll})/uy;
/** A sign with its combining marks; conjoining Korean letters compose across signs. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}\p{M}*|\p{M}+/uy;
/** Ligatures, Arabic presentation forms, wide and half-wide forms: only these, because 10² is not 102. */
const PRESENTATION = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uffee]/;
/** Scripts that put no space between words: one beside them comes from a line break, or from how figures are set. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

const SIGNS: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'“”„‟«»″〝〞〟״'].map((sign) => [sign, '"']),
  ...[...'‘’‚‛‹›′ʼ´`׳'].map((sign) => [sign, "'"]),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-']),
  ['…', '...'],
]) as Record<string, string>;

const foldCluster = (cluster: string): string => {
  // Marks that follow an invisible sign are visible.
  const visible = cluster.replace(INVISIBLE, '');
  const composed = (PRESENTATION.test(visible) ? visible.normalize('NFKC') : visible).normalize('NFC');
  return SIGNS[composed] ?? composed;
};

const clusterAt = (text: string, index: number): string => {
  CLUSTER.lastIndex = index;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(index);
};

/** Folds a text, in time that grows with its length (about 0.2 s for a million units). */
export const foldText = (text: string): FoldedText => {
  const pieces: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, begin: number, end: number): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      begins.push(begin);
      ends.push(end);
    }
  };
  const last = (): string => pieces.at(-1) ?? '';
  /** Where white space began that was not put yet; -1 without any. */
  let space = -1;
  for (let index = 0; index < text.length;) {
    const sign = text.charAt(index);
    if (SPACE.test(sign)) {
      if (space < 0) space = index;
      index += 1;
      continue;
    }
    BROKEN_WORD.lastIndex = index;
    if (space < 0 && /\p{Ll}$/u.test(last()) && BROKEN_WORD.test(text)) {
      index = BROKEN_WORD.lastIndex;
      continue;
    }
    const cluster = clusterAt(text, index);
    const piece = foldCluster(cluster);
    if (piece !== '') {
      const joined = UNSPACED.test(last()) || UNSPACED.test(piece);
      if (space >= 0 && pieces.length > 0 && !joined) put(' ', space, index);
      space = -1;
      put(piece, index, index + cluster.length);
    }
    index += cluster.length;
  }
  return { folded: pieces.join(''), begins, ends };
};
