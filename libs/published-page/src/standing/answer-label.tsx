import type { PageFreshness } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Day, Phrase } from '../phrase';
import type { Drawing } from '../view';

/**
 * What the verdict is called: "Our verdict", or "Our verdict when last checked, date" as soon as it may no longer hold
 * or a newer edition has replaced it.
 */
export const AnswerLabel = ({ drawing, freshness }: { drawing: Drawing; freshness: PageFreshness | null }) => {
  const { page, view } = drawing;
  const open = page.claim === null;
  const past = freshness?.state === 'OUTDATED' || freshness?.state === 'DUE' || view.kind === 'EARLIER';
  if (!past) return t(open ? 'publicPage.answer.answer' : 'publicPage.answer.verdict');
  if (!page.dates.checkedAt) {
    return t(open ? 'publicPage.answer.answerSometime' : 'publicPage.answer.verdictSometime');
  }
  return (
    <Phrase
      of={open ? 'publicPage.answer.answerThen' : 'publicPage.answer.verdictThen'}
      parts={{ date: <Day on={page.dates.checkedAt} /> }}
    />
  );
};
