import { isLinkAddress, type PagePassage } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';
import type { Cited, Drawing } from '../view';
import { Later } from '../standing/later';

/** Words enough of a passage for a browser to find it in the kept copy (text fragment). */
const FRAGMENT_WORDS = 6;

/** Address of the kept copy, at the passage. */
export const atPassage = ({ archiveAddress, quotation }: PagePassage): string | null => {
  if (!isLinkAddress(archiveAddress)) return null;
  const start = quotation.trim().split(/\s+/).slice(0, FRAGMENT_WORDS).join(' ');
  // A dash and a comma have meanings of their own in a text fragment.
  return `${archiveAddress}#:~:text=${encodeURIComponent(start).replaceAll('-', '%2D')}`;
};

/** "Source 2 · Official data". */
const sourceLine = ({ source }: Cited): string => {
  if (!source) return '';
  return source.kind
    ? t('publicPage.cite.sourceOf', { number: source.number, kind: t(`evidence.sourceKind.${source.kind}`) })
    : t('publicPage.cite.source', { number: source.number });
};

/** "Joint Basin Office, 15 March 2024". */
const publishedBy = ({ source }: Cited): string =>
  [source?.publisher, source?.publishedOn && formatDay(source.publishedOn)].filter(Boolean).join(', ');

export const Passage = ({ passage, id }: { passage: PagePassage; id?: string }) => (
  <blockquote className="quote" id={id}>
    {passage.prefix && `${passage.prefix.trimStart()} `.replace(/\s+$/, ' ')}
    <mark>{passage.quotation}</mark>
    {passage.suffix && ` ${passage.suffix.trim()}`}
  </blockquote>
);

/** Whether a mark has more to show than its source's entry in the list. */
export const hasNote = ({ source, citation }: Cited): boolean =>
  source !== null && citation !== null && (citation.passage !== null || citation.finding !== null);

/**
 * The note of a citation: a popover right after its paragraph, so that it comes next in reading order. Without support
 * for popovers it is plain text in that place.
 */
export const Note = ({ drawing, cited }: { drawing: Drawing; cited: Cited }) => {
  const { name, source, citation } = cited;
  if (!source || !citation) return null;
  const { passage } = citation;
  const archived = passage && atPassage(passage);
  const published = publishedBy(cited);
  return (
    <div
      className="note"
      popover="auto"
      id={`n${name}`}
      role="dialog"
      aria-label={t('publicPage.cite.dialog', { number: source.number })}
      aria-describedby={passage ? `q${name}` : undefined}
    >
      <p className="of">
        <span>{sourceLine(cited)}</span>
        <button
          type="button"
          className="close"
          popoverTarget={`n${name}`}
          popoverTargetAction="hide"
          // A preview stands in a sandboxed frame, where browsers refuse it and complain.
          autoFocus={drawing.view.kind !== 'PREVIEW'}
        >
          {t('publicPage.cite.close')}
        </button>
      </p>
      <p className="ttl">{source.title ?? source.reference}</p>
      {published && <p>{published}</p>}
      {passage && <Passage passage={passage} id={`q${name}`} />}
      <Later drawing={drawing} place="finding" which={name} />
      <p className="links">
        {archived && <a href={archived}>{t('publicPage.cite.archived')}</a>}
        {isLinkAddress(source.address) && <a href={source.address}>{t('publicPage.cite.original')}</a>}
        <a href={`#s${source.number}`}>{t('publicPage.cite.inList')}</a>
      </p>
    </div>
  );
};
