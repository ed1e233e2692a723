import { isLinkAddress, type PageCitation, type PageSource } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';
import { FindingLine } from '../document/finding-line';
import type { TextPart } from '../document/layout';
import { Phrase } from '../phrase';
import { Later } from '../standing/later';
import type { Drawing } from '../view';

const placeName = ({ kind, number }: TextPart): string => {
  switch (kind) {
    case 'LEAD':
      return t('publicPage.sources.place.lead');
    case 'SUMMARY':
      return t('publicPage.sources.place.summary');
    case 'LIMITS':
      return t('publicPage.sources.place.limits');
    case 'FOLLOW_UPS':
      return t('publicPage.sources.place.followUps');
    case 'SECTION':
      return t('publicPage.sources.place.section', { number: number ?? 0 });
  }
};

const CitedIn = ({ drawing, source }: { drawing: Drawing; source: PageSource }) => {
  const parts = new Set(
    drawing.layout.marks.filter(({ mark }) => mark.sourceId === source.sourceId).map(({ part }) => part),
  );
  if (parts.size === 0) return null;
  const places = [...parts].map((part, at) => (
    <span key={part.anchor}>
      {at > 0 && ', '}
      <a href={`#${part.anchor}`}>{placeName(part)}</a>
    </span>
  ));
  return <Phrase of="publicPage.sources.citedIn" parts={{ places }} />;
};

/** When the kept copy was made, with a link where readers may open it. */
const ReadOn = ({ citations }: { citations: readonly PageCitation[] }) => {
  const passage = citations.find((citation) => citation.passage)?.passage;
  if (!passage) return null;
  const read = t('publicPage.sources.readOn', { date: formatDay(passage.readOn) });
  return (
    <>
      {' '}
      · {read}
      {isLinkAddress(passage.archiveAddress) && (
        <>
          : <a href={passage.archiveAddress}>{t('publicPage.sources.archived')}</a>
        </>
      )}
    </>
  );
};

const isDoubt = ({ finding }: PageCitation): boolean => finding !== null && finding !== 'SUPPORTS';

/** Each passage once, with what the review says of it where that is more than plain support. */
const Passages = ({ citations, open }: { citations: readonly PageCitation[]; open: boolean }) => {
  const seen = new Set<string>();
  const told = citations.filter((citation) => {
    const key = `${citation.passage?.quotation ?? ''}\n${isDoubt(citation) ? citation.citationId : ''}`;
    const fresh = (citation.passage !== null || isDoubt(citation)) && !seen.has(key);
    seen.add(key);
    return fresh;
  });
  if (told.length === 0) return null;
  const passages = new Set(told.flatMap(({ passage }) => passage?.quotation ?? []));
  const quoted = new Set<string>();
  const doubts = told.filter(isDoubt).length;
  return (
    <details open={open || doubts > 0}>
      <summary>
        {passages.size > 0
          ? t('publicPage.sources.passages', { count: passages.size })
          : t('publicPage.sources.findings', { count: doubts })}
      </summary>
      {told.map((citation) => {
        const quotation = citation.passage?.quotation;
        const again = quotation !== undefined && quoted.has(quotation);
        if (quotation !== undefined) quoted.add(quotation);
        return (
          <div key={citation.citationId}>
            {quotation !== undefined && !again && (
              <blockquote className="quote">
                <mark>{quotation}</mark>
              </blockquote>
            )}
            {isDoubt(citation) && <FindingLine citation={citation} />}
          </div>
        );
      })}
    </details>
  );
};

const meta = ({ publisher, authors, publishedOn }: PageSource): string =>
  [publisher, authors.join(', '), publishedOn && formatDay(publishedOn)].filter(Boolean).join(' · ');

const Title = ({ source: { title, address, reference, number } }: { source: PageSource }) => {
  const words = title ?? reference ?? t('publicPage.cite.source', { number });
  return <p className="ttl">{isLinkAddress(address) ? <a href={address}>{words}</a> : words}</p>;
};

const SourceEntry = ({ drawing, source }: { drawing: Drawing; source: PageSource }) => {
  const { number, kind, title, reference, identified, copy, copyOf } = source;
  const citations = drawing.layout.marks.flatMap(({ mark }) =>
    mark.sourceId === source.sourceId ? (drawing.citations.get(mark.citationId) ?? []) : [],
  );
  return (
    <li id={`s${number}`}>
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <div>
        <Title source={source} />
        {(kind !== null || meta(source) !== '') && (
          <p className="meta">
            {kind && <span className="kind">{t(`evidence.sourceKind.${kind}`)}</span>} {meta(source)}
          </p>
        )}
        {title && reference && <p className="meta soft">{reference}</p>}
        {!identified && <p className="meta soft">{t('publicPage.sources.unidentified')}</p>}
        {copy && (
          <p className="copy">
            {copyOf === null ? (
              t('publicPage.sources.copyOfUncited')
            ) : (
              <a href={`#s${copyOf}`}>{t('publicPage.sources.copyOf', { number: copyOf })}</a>
            )}
          </p>
        )}
        <Later drawing={drawing} place="source" which={String(number)} />
        <p className="used">
          <CitedIn drawing={drawing} source={source} />
          <ReadOn citations={citations} />
        </p>
        <Passages citations={citations} open={drawing.view.kind === 'PRINT'} />
      </div>
    </li>
  );
};

/** The numbered sources, with the passages again: a reader may go from the text to the evidence or the other way. */
export const Sources = ({ drawing }: { drawing: Drawing }) => {
  const { sources, citations } = drawing.page;
  const kept = citations.some(({ passage }) => passage !== null);
  return (
    <section id="sources" className="after" aria-labelledby="h-src">
      <h2 id="h-src">{t('publicPage.sources.heading')}</h2>
      {sources.length === 0 ? (
        <p>{t('publicPage.sources.none')}</p>
      ) : (
        <>
          <p>{t(kept ? 'publicPage.sources.introKept' : 'publicPage.sources.intro')}</p>
          <ol className="sources">
            {sources.map((source) => (
              <SourceEntry key={source.number} drawing={drawing} source={source} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
