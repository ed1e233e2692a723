import type { PageFreshness } from '@recheck/domain';
import { t } from '@recheck/wording';
import { FindingLine } from '../document/finding-line';
import { Icon } from '../icons';
import { Day, Phrase } from '../phrase';
import type { Cited, Drawing } from '../view';
import { Change, movedOn } from './reason';

/** The triangle on a citation whose passage moved. */
export const MovedIcon = ({ cited, freshness }: { cited: Cited; freshness: PageFreshness | null }) =>
  movedOn(freshness, cited.mark.citationId) ? <Icon name="outdated" /> : null;

/** What a citation's note says of the sentence: the reviewer's finding, or that the passage has moved since. */
export const NoteFinding = ({
  drawing,
  cited,
  freshness,
}: {
  drawing: Drawing;
  cited: Cited;
  freshness: PageFreshness | null;
}) => {
  const on = movedOn(freshness, cited.mark.citationId);
  if (!on) return <FindingLine citation={cited.citation} />;
  const reason = freshness?.reasons.find(({ citationIds }) => citationIds.includes(cited.mark.citationId));
  return (
    <>
      <p className="finding moved">
        <Icon name="outdated" />
        <span>
          <Phrase of="publicPage.moved.note" parts={{ date: <Day on={on} /> }} />
        </span>
      </p>
      {reason?.change && <Change change={reason.change} checkedAt={drawing.page.dates.checkedAt} since={on} />}
    </>
  );
};

/** The line under a paragraph that rests on a moved passage. */
export const ParagraphFlag = ({
  citationIds,
  freshness,
}: {
  citationIds: readonly string[];
  freshness: PageFreshness | null;
}) => {
  const on = citationIds.map((id) => movedOn(freshness, id)).find((day) => day !== null);
  return on ? (
    <p className="moved-flag">
      <Icon name="outdated" />
      <span>
        <strong>{t('publicPage.moved.paragraphHeading')}</strong>{' '}
        <Phrase of="publicPage.moved.paragraph" parts={{ date: <Day on={on} /> }} />{' '}
        <a href="#notice">{t('publicPage.moved.seeWhat')}</a>
      </span>
    </p>
  ) : null;
};

/** The line in the source list under a source whose cited words moved. */
export const SourceFlag = ({ sourceId, freshness }: { sourceId: string; freshness: PageFreshness | null }) => {
  const on = freshness?.reasons.find(
    (reason) => reason.sourceId === sourceId && (reason.cause === 'SOURCE_CHANGED' || reason.cause === 'PASSAGE_LOST'),
  )?.on;
  return on ? (
    <p className="moved-flag">
      <Icon name="outdated" />
      <span>
        <Phrase of="publicPage.moved.source" parts={{ date: <Day on={on} /> }} />
      </span>
    </p>
  ) : null;
};
