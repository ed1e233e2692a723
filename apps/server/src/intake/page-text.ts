import { refusal, refused, accepted, type Result } from '@recheck/domain';
import { parseHTML } from 'linkedom';

/** Elements that end a line; everything else runs on in its paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Not part of what a reader sees. */
const UNSEEN = new Set(['STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'LINK']);
const ACTIVE = 'script, iframe, object, embed, applet, frame, frameset, form';
const HEADING = /^H([1-6])$/;

const isPage = (text: string): boolean => /<(?:!doctype\s+html|html|body|head|article|main|p|div|h[1-6])\b/i.test(text);

/** Whether a text is a web page rather than a text with a stray tag: it names its document, or most of its lines are markup. */
export const looksLikePage = (text: string): boolean => {
  if (/<(?:!doctype\s+html|html|body)\b/i.test(text.slice(0, 2_000))) return true;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return isPage(text) && lines.filter((line) => /^\s*</.test(line)).length * 2 > lines.length;
};

const handlerOf = (element: Element): string | null => {
  for (const { name, value } of Array.from(element.attributes)) {
    if (/^on/i.test(name)) return name;
    if (/^\s*(?:javascript|vbscript):/i.test(value)) return name;
  }
  return null;
};

/** One line of text per block, headings as Markdown so that their level is kept, list items with a bullet or number. */
const write = (node: Node, lines: string[]): void => {
  if (node.nodeType === 3) {
    lines[lines.length - 1] += (node.textContent ?? '').replace(/[\t\n\r ]+/g, ' ');
    return;
  }
  if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
  const name = (node as Element).tagName ?? '';
  if (UNSEEN.has(name)) return;
  if (name === 'BR') {
    lines.push('');
    return;
  }
  const block = BLOCKS.has(name);
  if (block) lines.push('');
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined && level !== '1') lines[lines.length - 1] = '## ';
  if (name === 'LI') lines[lines.length - 1] = listMark(node as Element);
  for (const child of Array.from(node.childNodes)) write(child, lines);
  if (block) lines.push('');
};

const listMark = (item: Element): string => {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  return `${Array.from(list.children).indexOf(item) + 1}. `;
};

/**
 * The words of a saved web page, a line for each block. Refuses pages with anything that acts (scripts, frames, forms,
 * handlers, `javascript:` addresses): `importActiveContent`.
 */
export const textOfPage = (html: string): Result<string> => {
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const acting = document.querySelector(ACTIVE);
  if (acting) return refused(refusal('importActiveContent', { element: acting.tagName.toLowerCase() }));
  for (const element of Array.from(document.querySelectorAll('*'))) {
    const handler = handlerOf(element);
    if (handler) return refused(refusal('importActiveContent', { element: handler }));
  }
  const lines: string[] = [''];
  write(document.body ?? document, lines);
  const text = lines.map((line) => line.trim()).join('\n');
  return accepted(`${text.replace(/\n{3,}/g, '\n\n').trim()}\n`);
};
