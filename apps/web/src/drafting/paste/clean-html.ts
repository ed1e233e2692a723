import { isLinkAddress, isPictureAddress } from '@recheck/domain';
import { listsOfWord } from './word-lists';

/** What no document holds, whoever copied it along. */
const NEVER = [
  'script, style, link, meta, title, noscript, template, iframe, object, embed, canvas, svg, audio, video',
  'form, button, input, select, textarea, nav, dialog',
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="button"]',
].join(', ');

/** Parameters of addresses that say who came from where, and nothing about the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/;

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

const rename = (element: Element, name: string): void => {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
};

const comments = (root: Element): readonly ChildNode[] => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
};

const dropUnseen = (root: Element): void => {
  comments(root).forEach((comment) => comment.remove());
  root.querySelectorAll(NEVER).forEach((element) => element.remove());
  root.querySelectorAll<HTMLElement>('[style]').forEach((element) => {
    const { display, visibility } = element.style;
    if (display === 'none' || visibility === 'hidden' || /mso-hide:\s*all/i.test(element.getAttribute('style') ?? '')) {
      element.remove();
    }
  });
  // Word's own elements, e.g. <o:p>: what is in them stays.
  [...root.querySelectorAll('*')].filter(({ localName }) => localName.includes(':')).forEach(unwrap);
};

/** Marks such as [1] that lead to the notes of the page they were copied from: they would look like citations of ours. */
const dropForeignMarks = (root: Element): void =>
  root.querySelectorAll('sup:not([data-citation])').forEach((mark) => {
    const leadsWithin = mark.querySelector('a[href*="#"]') !== null || mark.classList.contains('reference');
    if (leadsWithin && /^\s*\[?[\d\w]{1,3}\]?\s*$/.test(mark.textContent)) mark.remove();
  });

/** The address that a link means: without a search engine's detour, and without what follows people around. */
export const meantAddress = (address: string): string => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  if (/(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url') {
    const target = url.searchParams.get('q') ?? url.searchParams.get('url');
    if (target && isLinkAddress(target)) return meantAddress(target);
  }
  const followed = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (followed.length === 0) return address;
  followed.forEach((name) => url.searchParams.delete(name));
  return url.href;
};

const meanLinks = (root: Element): void =>
  root.querySelectorAll('a').forEach((link) => {
    const address = link.getAttribute('href') ?? '';
    const within = address.startsWith('#') || link.textContent.trim() === '';
    if (within || !isLinkAddress(address)) unwrap(link);
    else link.setAttribute('href', meantAddress(address));
  });

/** Pictures that show something: none that only count readers, none that the document could not hold. */
const realPictures = (root: Element): void =>
  root.querySelectorAll('img').forEach((picture) => {
    const tiny = ['width', 'height'].some((side) => /^[01]$/.test(picture.getAttribute(side) ?? ''));
    if (tiny || !isPictureAddress(picture.getAttribute('src'))) picture.remove();
  });

/** The document has two levels of headings below its question. */
const twoLevels = (root: Element): void => {
  root.querySelectorAll('h1').forEach((heading) => rename(heading, 'h2'));
  root.querySelectorAll('h4, h5, h6').forEach((heading) => rename(heading, 'h3'));
};

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Spaces that only held columns together become one; signs that nobody sees go. */
const plainSpaces = (root: Element): void => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    text.data = text.data.replace(INVISIBLE, '').replace(/[ \u00a0]{2,}/g, ' ');
  }
  root
    .querySelectorAll('.Apple-converted-space, [style*="mso-spacerun"]')
    .forEach((element) => element.replaceWith(' '));
};

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, div, article, section';

/** Breaks that stand between blocks or end one: there the document breaks anyway. */
const dropNeedlessBreaks = (root: Element): void =>
  root.querySelectorAll('br').forEach((lineBreak) => {
    const among = [...(lineBreak.parentElement?.children ?? [])].some((sibling) => sibling.matches(BLOCKS));
    if (among || lineBreak.nextSibling === null) lineBreak.remove();
  });

const dropEmpty = (root: Element): void => {
  root.querySelectorAll('p, h2, h3, li').forEach((element) => {
    const holds = element.querySelector('img, table, sup[data-citation]') !== null;
    if (!holds && element.textContent.trim() === '' && element.closest('td, th') === null) element.remove();
  });
};

/** Reads HTML where none of it has an effect. Elsewhere the browser would try its styles, which the page does not allow. */
const inert = (html: string): Element => {
  const template = document.createElement('template');
  template.innerHTML = html;
  const root = template.content.ownerDocument.createElement('body');
  root.append(template.content);
  return root;
};

/**
 * What somebody copied from a word processor, a web page or a draft of ours, without what came along unseen: styles and
 * comments of Word, its lists made of signs, detours and trackers in links, notes of the page, counting pictures. Words,
 * emphasis, links, lists, quotations, tables, pictures and our own citation marks stay.
 */
export const cleanHtml = (html: string): string => {
  const root = inert(html);
  listsOfWord(root);
  dropUnseen(root);
  dropForeignMarks(root);
  meanLinks(root);
  realPictures(root);
  twoLevels(root);
  plainSpaces(root);
  dropNeedlessBreaks(root);
  dropEmpty(root);
  return root.innerHTML;
};
