import type { PageFreshness, PageReason, PageSource, PlainDate } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';
import { Day, Phrase } from '../phrase';
import type { Drawing } from '../view';

/** The sentence that names a reason, without its particulars. */
export const reasonSentence = ({ cause }: Pick<PageReason, 'cause'>): string => {
  if (cause === 'NO_POLICY') return t('publicPage.reason.noPolicy');
  if (cause === 'NO_CHECKED_DATE') return t('publicPage.reason.noCheckedDate');
  return t(`refresh.publicReason.${cause}`);
};

/** The particulars of a reason as plain sentences; the notice and the JSON say the same. */
export const reasonDetails = (reason: PageReason, source: PageSource | null): string[] => {
  const { cause, on, detail } = reason;
  const said: string[] = [];
  if (cause === 'AGE' && on) said.push(t('publicPage.reason.ageDetail', { date: formatDay(on) }));
  if (cause === 'WATCH_DATE' && on && detail) {
    said.push(t('publicPage.reason.watchDetail', { date: formatDay(on), what: detail }));
  } else if (detail) {
    said.push(detail);
  }
  if (source && on && cause !== 'AGE' && cause !== 'WATCH_DATE') {
    said.push(t('publicPage.reason.changedSource', { number: source.number, date: formatDay(on) }));
  }
  if (reason.citationIds.length > 0) said.push(t('publicPage.reason.rest', { count: reason.citationIds.length }));
  return said;
};

/** A passage as it was and as it is, one above the other. */
export const Change = ({
  change,
  checkedAt,
  since,
}: {
  change: NonNullable<PageReason['change']>;
  checkedAt: PlainDate | null;
  since: PlainDate | null;
}) => (
  <dl className="change">
    <div>
      <dt>
        {checkedAt ? (
          <Phrase of="publicPage.reason.whenChecked" parts={{ date: <Day on={checkedAt} /> }} />
        ) : (
          t('publicPage.reason.before')
        )}
      </dt>
      <dd>
        {change.map(({ kind, text }, index) =>
          kind === 'SAME' ? text : kind === 'REMOVED' ? <del key={index}>{text}</del> : null,
        )}
      </dd>
    </div>
    <div>
      <dt>
        {since ? (
          <Phrase of="publicPage.reason.sinceThen" parts={{ date: <Day on={since} /> }} />
        ) : (
          t('publicPage.reason.now')
        )}
      </dt>
      <dd>
        {change.map(({ kind, text }, index) =>
          kind === 'SAME' ? text : kind === 'ADDED' ? <ins key={index}>{text}</ins> : null,
        )}
      </dd>
    </div>
  </dl>
);

/** The day on which the words behind a citation were found changed; null when they were not. */
export const movedOn = (freshness: PageFreshness | null, citationId: string): PlainDate | null => {
  const reason = freshness?.reasons.find(
    ({ cause, citationIds }) =>
      (cause === 'SOURCE_CHANGED' || cause === 'PASSAGE_LOST') && citationIds.includes(citationId),
  );
  return reason?.on ?? null;
};

const Reason = ({ drawing, reason }: { drawing: Drawing; reason: PageReason }) => {
  const source = reason.sourceId === null ? null : (drawing.sources.get(reason.sourceId) ?? null);
  const details = reasonDetails(reason, source);
  return (
    <li>
      <strong>{reasonSentence(reason)}</strong> {details.join(' ')}
      {reason.change && (
        <details open={drawing.view.kind === 'PRINT'}>
          <summary>{t('publicPage.reason.beforeAndAfter')}</summary>
          <Change change={reason.change} checkedAt={drawing.page.dates.checkedAt} since={reason.on} />
        </details>
      )}
    </li>
  );
};

/** So many reasons are told at once; the rest wait behind a word, so that the verdict does not sink below them. */
const TOLD_AT_ONCE = 3;

export const Reasons = ({ drawing, reasons }: { drawing: Drawing; reasons: readonly PageReason[] }) => {
  const list = (some: readonly PageReason[], from: number) => (
    <ol className="reasons" start={from + 1}>
      {some.map((reason, index) => (
        <Reason key={index} drawing={drawing} reason={reason} />
      ))}
    </ol>
  );
  const more = reasons.slice(TOLD_AT_ONCE);
  return (
    <>
      {list(reasons.slice(0, TOLD_AT_ONCE), 0)}
      {more.length > 0 && (
        <details open={drawing.view.kind === 'PRINT'}>
          <summary>{t('publicPage.reason.more', { count: more.length })}</summary>
          {list(more, TOLD_AT_ONCE)}
        </details>
      )}
    </>
  );
};
