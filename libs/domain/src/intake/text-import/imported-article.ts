import type { PlainDate } from '../../kernel/plain-date';
import type { ChromeKind, ImportFact, MarkerKind } from './import-fact';

/**
 * A text that is an article and no fact-check: offered as a source of kind `REPUBLISHED_COPY` where it names an
 * original (`originalAddress` or `republishedOn`), else as a `NEWS_REPORT`.
 */
export interface ImportedArticle {
  readonly kind: 'ARTICLE';
  /** The headline; null where the article has none. */
  readonly title: string | null;
  /** Who published the original; null where the text does not say. */
  readonly publisher: string | null;
  /** Host or name of the site that republished it; null where the text does not say. */
  readonly republishedOn: string | null;
  /** Day of the dateline, else of the publication line; a date among the page's furniture is never taken. */
  readonly publishedOn: PlainDate | null;
  /** The places of the "Locales" line, in its order. */
  readonly places: readonly string[];
  /** http or https address of the original. */
  readonly originalAddress: string | null;
  /** http or https address of the copy; null where the text gives it shortened or not at all. */
  readonly aggregatorAddress: string | null;
  /** Its words without title and furniture; paragraphs are parted by an empty line. */
  readonly text: string;
  readonly chrome: readonly ImportFact<ChromeKind>[];
  readonly markers: readonly ImportFact<MarkerKind>[];
}
