import type { PageFreshness, PublishedPage } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';
import { addresses } from '../site';
import type { Drawing } from '../view';

/*
 * Sentences of a page's head that change with its freshness. They name the state, so that a search result or a shared
 * link never promises more than the page.
 */

/** "It depends (may be outdated)". */
const answerInTitle = (label: string, freshness: PageFreshness | null): string => {
  if (freshness?.state === 'OUTDATED') return t('publicPage.title.stateOfAnswer', { answer: label });
  if (freshness?.state === 'DUE') return t('publicPage.title.dueAnswer', { answer: label });
  return label;
};

/** Title of the page without the name of the site. */
export const pageTitle = ({ page, view }: Drawing, freshness: PageFreshness | null): string => {
  const { question, answer, retraction, edition } = page;
  const title = retraction
    ? t('publicPage.title.retracted', { question })
    : answer
      ? t('publicPage.title.answered', { question, answer: answerInTitle(answer.label, freshness) })
      : question;
  return view.kind === 'EARLIER' ? t('publicPage.title.edition', { title, number: edition }) : title;
};

export const documentTitle = (drawing: Drawing, freshness: PageFreshness | null): string =>
  t('publicPage.title.ofSite', { title: pageTitle(drawing, freshness), site: drawing.site.name });

/** Description of the page for search results and shared links. */
export const pageDescription = ({ page }: Drawing, freshness: PageFreshness | null): string => {
  const { question, answer, dates, retraction } = page;
  if (retraction) return t('publicPage.description.retracted');
  if (!answer) return t('publicPage.description.unanswered', { question });
  const { label, rationale } = answer;
  if (!dates.checkedAt) return t('publicPage.description.unrecorded', { answer: label, rationale });
  const facts = { answer: label, rationale, date: formatDay(dates.checkedAt) };
  if (freshness?.state === 'OUTDATED') return t('publicPage.description.outdated', facts);
  if (freshness?.state === 'DUE') return t('publicPage.description.due', facts);
  return t('publicPage.description.fresh', facts);
};

const checkedWords = ({ dates }: PublishedPage): string =>
  dates.checkedAt
    ? t('publicPage.print.checked', { date: formatDay(dates.checkedAt) })
    : t('publicPage.print.unchecked');

/** Head of every printed page: which edition, checked when, in which state, and that paper does not update. */
export const printHead = ({ page, site }: Drawing, freshness: PageFreshness | null): string => {
  const facts = {
    number: page.edition,
    checked: checkedWords(page),
    address: addresses.canonical(site, page.slug).replace(/^https?:\/\//, ''),
  };
  return freshness
    ? t('publicPage.print.head', { ...facts, state: t(`refresh.freshness.${freshness.state}`) })
    : t('publicPage.print.headPlain', facts);
};
