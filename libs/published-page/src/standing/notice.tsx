import type { PageFreshness } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Icon } from '../icons';
import { Day, Phrase } from '../phrase';
import type { Drawing } from '../view';
import { FRESHNESS_ICONS } from './freshness-mark';
import { Reasons } from './reason';

const Heading = ({ freshness: { state, since } }: { freshness: PageFreshness }) => {
  if (state === 'OUTDATED') {
    return since ? (
      <Phrase of="publicPage.notice.outdatedSince" parts={{ date: <Day on={since} /> }} />
    ) : (
      t('publicPage.notice.outdated')
    );
  }
  return since ? (
    <Phrase of="publicPage.notice.dueSince" parts={{ date: <Day on={since} /> }} />
  ) : (
    t('publicPage.notice.due')
  );
};

/** What the text below was when it was last verified, naming the verdict that the notice qualifies. */
const Knew = ({ drawing: { page } }: { drawing: Drawing }) => {
  const { checkedAt } = page.dates;
  const answer = page.answer && <strong>{page.answer.label}</strong>;
  const date = checkedAt && <Day on={checkedAt} />;
  // Without a date and a verdict the reasons say it all.
  if (!date && !answer) return null;
  return (
    <p>
      {date && answer && <Phrase of="publicPage.notice.knewThen" parts={{ answer, date }} />}
      {date && !answer && <Phrase of="publicPage.notice.knewThenUnanswered" parts={{ date }} />}
      {!date && answer && <Phrase of="publicPage.notice.knewSometime" parts={{ answer }} />}
    </p>
  );
};

const Stands = ({ compared }: Pick<PageFreshness, 'compared'>) =>
  compared && compared.citations > 0 ? (
    <Phrase of="publicPage.notice.compared" parts={{ count: compared.citations, date: <Day on={compared.on} /> }} />
  ) : (
    t('publicPage.notice.notVerified')
  );

/** Closed on a phone, so that the verdict comes soon; always open beside the reasons where there is room. */
const Doing = ({ freshness: { workSince, compared }, open }: { freshness: PageFreshness; open: boolean }) => (
  <details className="doing" open={open}>
    <summary>{t('publicPage.notice.doingAndStands')}</summary>
    <dl>
      <dt>{t('publicPage.notice.doing')}</dt>
      <dd>
        {workSince ? (
          <Phrase of="publicPage.notice.atWork" parts={{ date: <Day on={workSince} /> }} />
        ) : (
          t('publicPage.notice.waiting')
        )}
      </dd>
      <dt>{t('publicPage.notice.stands')}</dt>
      <dd>
        <Stands compared={compared} />
      </dd>
    </dl>
  </details>
);

/** Why the answer is due or may be outdated: since when, the reasons, what is done about it and what still stands. */
export const Notice = ({ drawing, freshness }: { drawing: Drawing; freshness: PageFreshness | null }) => {
  if (freshness?.state !== 'DUE' && freshness?.state !== 'OUTDATED') return null;
  const icon = FRESHNESS_ICONS[freshness.state];
  return (
    <section id="notice" className={`notice ${icon}`} aria-labelledby="h-notice">
      <h2 id="h-notice">
        <Icon name={icon} />
        <span>
          <Heading freshness={freshness} />
        </span>
      </h2>
      <div className="why">
        <Knew drawing={drawing} />
        <Reasons drawing={drawing} reasons={freshness.reasons} />
      </div>
      <Doing freshness={freshness} open={drawing.view.kind === 'PRINT'} />
    </section>
  );
};
