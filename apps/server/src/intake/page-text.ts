import { accepted, isHtmlTag, refusal, refused, type Result } from '@recheck/domain';
import { parseHTML } from 'linkedom';

/** Not part of what a reader sees. */
const UNSEEN = new Set(['STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'LINK']);
/** Elements without content, which nothing closes. */
const VOID = new Set(['AREA', 'BR', 'COL', 'HR', 'IMG', 'INPUT', 'SOURCE', 'TRACK', 'WBR']);
const ACTIVE = 'script, iframe, object, embed, applet, frame, frameset, form';

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

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The address of a link, as far as it leads out of the page; other tags say nothing but their name. */
const opening = (element: Element): string => {
  const name = element.tagName.toLowerCase();
  const address = name === 'a' ? (element.getAttribute('href')?.trim() ?? '') : '';
  if (!/^https?:/i.test(address)) return `<${name}>`;
  return `<a href="${escaped(address.replace(/[\s"<>]/g, encodeURIComponent))}">`;
};

/** What is left to write, the next one last: a node, or the tag that closes one. */
type Rest = (Node | string)[];

/** Goes through a page without recursion: pages may be nested as deep as somebody likes. */
const write = (root: Node): string => {
  const rest: Rest = [root];
  const written: string[] = [];
  let preformatted = 0;
  const enter = (element: Element): void => {
    const name = element.tagName;
    if (UNSEEN.has(name)) return;
    const told = isHtmlTag(name);
    if (told) written.push(opening(element));
    if (told && !VOID.has(name)) rest.push(`</${name.toLowerCase()}>`);
    if (name === 'PRE') preformatted += 1;
    for (let child = element.lastChild; child; child = child.previousSibling) rest.push(child);
  };
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      if (next === '</pre>') preformatted -= 1;
      written.push(next);
    } else if (next.nodeType === 3) {
      const text = escaped(next.textContent ?? '');
      // A line end in a page is a space, except where lines are set on purpose.
      written.push(preformatted > 0 ? text : text.replace(/[\t\n\r ]+/g, ' '));
    } else if (next.nodeType === 1) enter(next as Element);
  }
  return written.join('');
};

/**
 * The words of a saved web page with the tags that say what they are, as a text with stray tags would have them: what a
 * heading, a list, a link or a cell means is the reader's to know. Refuses pages with anything that acts (scripts, frames,
 * forms, handlers, `javascript:` addresses): `importActiveContent`.
 */
export const textOfPage = (html: string): Result<string> => {
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const acting = document.querySelector(ACTIVE);
  if (acting) return refused(refusal('importActiveContent', { element: acting.tagName.toLowerCase() }));
  for (const element of Array.from(document.querySelectorAll('*'))) {
    const handler = handlerOf(element);
    if (handler) return refused(refusal('importActiveContent', { element: handler }));
  }
  return accepted(write(document.body ?? document.documentElement));
};
