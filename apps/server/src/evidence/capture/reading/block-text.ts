/** Elements that stand on lines of their own; everything else runs on in its paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** Blocks that belong so close together that only a line break parts them. */
const CLOSE = new Set(['LI', 'TR', 'DT', 'DD', 'TBODY', 'THEAD', 'TFOOT']);
const CELLS = new Set(['TD', 'TH']);

const ELEMENT = 1;
const TEXT = 3;

/** Text under construction: white space is written when the next word comes, and only as much as is meant. */
class Writing {
  text = '';
  #pending = '';

  space(): void {
    if (this.#pending === '') this.#pending = ' ';
  }

  tab(): void {
    if (!this.#pending.includes('\n')) this.#pending = '\t';
  }

  lines(count: 1 | 2): void {
    const wanted = '\n'.repeat(count);
    if (!this.#pending.includes('\n') || this.#pending.length < count) this.#pending = wanted;
  }

  words(words: string): void {
    if (this.text !== '') this.text += this.#pending;
    this.#pending = '';
    this.text += words;
  }
}

const writeText = (text: string, writing: Writing): void => {
  const parts = text.split(/([\t\n\r\f ]+)/);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) writing.space();
    else if (part !== '') writing.words(part);
  }
};

/** Lines are meant in preformatted text. */
const writeLines = (text: string, writing: Writing): void => {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index > 0) writing.lines(1);
    if (line.trim() !== '') writing.words(line.trimEnd());
  }
};

const RAISED = new Map([...'0123456789+-−=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? sign]));
const LOWERED = new Map([...'0123456789+-−=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? sign]));
const SET_APART: Readonly<Record<string, ReadonlyMap<string, string>>> = { SUP: RAISED, SUB: LOWERED };

/** Signs as they stand raised or lowered, for 10⁶ is not 106; null for what has no such signs. */
const setApart = (element: Element): string | null => {
  const signs = SET_APART[element.tagName];
  const words = [...(element.textContent ?? '').trim()];
  if (!signs || words.length === 0 || !words.every((sign) => signs.has(sign))) return null;
  return words.map((sign) => signs.get(sign)).join('');
};

const write = (node: Node, writing: Writing, asWritten: boolean): void => {
  if (node.nodeType === TEXT) {
    (asWritten ? writeLines : writeText)(node.textContent ?? '', writing);
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const name = (node as Element).tagName;
  if (name === 'BR') return writing.lines(1);
  const apart = setApart(node as Element);
  if (apart !== null) return writing.words(apart);
  if (CELLS.has(name)) writing.tab();
  const lines = CLOSE.has(name) ? 1 : 2;
  if (BLOCKS.has(name)) writing.lines(lines);
  for (const child of Array.from(node.childNodes)) write(child, writing, asWritten || name === 'PRE');
  if (BLOCKS.has(name)) writing.lines(lines);
};

/**
 * The words of an element as they are read: blocks parted by an empty line, list items and rows by a line break, cells by
 * a tab, figures that stand raised or lowered by the signs for that. Nothing is added that a reader of the page does not see.
 */
export const blockText = (element: Element): string => {
  const writing = new Writing();
  write(element, writing, false);
  return writing.text;
};

/** Text without what no database and no reader takes: control characters and halves of surrogate pairs. */
export const cleanText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
