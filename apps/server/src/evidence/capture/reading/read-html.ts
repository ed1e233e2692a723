import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { blockText, cleanText } from './block-text';
import { inertPage } from './inert-page';
import { pageFacts } from './page-facts';
import type { PageToRead, ReadPage } from './read-page';

/** Around the page, not of it. */
const FURNITURE = 'nav, footer, aside, [role="navigation"], [role="contentinfo"], [role="complementary"]';
const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]';

/** Readability's choice counts as the page if it leaves out less than this share of the words. */
const MOST_LEFT_OUT = 0.5;

const parsed = (html: string): Document =>
  parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`).document;

/** The words of an inert page, which are the words that passages are chosen from. */
const wordsOf = (page: string): string => cleanText(blockText(parsed(page).body));

const wholePage = (html: string): string => {
  const document = parsed(html);
  for (const element of Array.from(document.querySelectorAll(`${FURNITURE}, ${HIDDEN}`))) element.remove();
  return inertPage(document.body?.innerHTML ?? '');
};

/** The article in a page as a reading view shows it, under its heading; null where there is none. */
const articleIn = (html: string): string | null => {
  const document = parsed(html);
  for (const element of Array.from(document.querySelectorAll(`${FURNITURE}, ${HIDDEN}`))) element.remove();
  const heading = document.querySelector('h1')?.outerHTML ?? '';
  const content = new Readability(document, { disableJSONLD: true }).parse()?.content;
  if (!content) return null;
  const article = inertPage(content);
  const title = inertPage(heading);
  return wordsOf(article).startsWith(wordsOf(title)) ? article : `${title}${article}`;
};

/**
 * Reads a web page: what it says about itself, and its words. Where a reading view would leave out much of the page
 * (tables, lists, a page that is no article), the whole page is kept without its navigation.
 */
export const readHtml = (html: string, { address }: PageToRead): ReadPage => {
  const facts = pageFacts(parsed(html), address);
  const whole = wholePage(html);
  const wholeText = wordsOf(whole);
  const article = articleIn(html);
  const articleText = article === null ? '' : wordsOf(article);
  const page = article !== null && articleText.length > wholeText.length * (1 - MOST_LEFT_OUT) ? article : whole;
  return { ...facts, text: page === whole ? wholeText : articleText, pageStarts: [], page };
};
