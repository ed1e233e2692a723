import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { FINDINGS } from '@recheck/domain';
import { State, useWording } from '../ui';
import bar from './bar.module.css';
import { FINDING_LOOK } from './finding-look';
import { ReviewEnds } from './review-ends';
import styles from './review.module.css';
import type { Review } from './use-review';

interface ReviewSummaryProps {
  readonly review: Review;
  /** How many paragraphs nobody has adopted. */
  readonly unadopted: number;
  readonly problem: ReactNode;
  readonly headRef: Ref<HTMLHeadingElement>;
}

/** All is reviewed: what the editor will decide about, above the counts and the way on. */
export const ReviewSummary = ({ review, unadopted, problem, headRef }: ReviewSummaryProps) => {
  const t = useWording();
  const { citations, complete, goTo } = review;
  const others = citations.filter(({ finding }) => finding && finding.value !== 'SUPPORTS');
  return (
    <>
      <section className={styles['summary']}>
        <h2 tabIndex={-1} ref={headRef}>
          {citations.length === 0
            ? t('evidence.bench.nothingCited')
            : t(complete ? 'evidence.bench.done' : 'evidence.bench.notDone')}
        </h2>
        {citations.length === 0 ? (
          <p>{t('evidence.bench.nothingCitedWhy')}</p>
        ) : (
          <p className={styles['soft']}>
            {others.length > 0 ? t('evidence.bench.doneOthers') : complete ? t('evidence.bench.doneSupports') : null}
          </p>
        )}
        <ol>
          {others.map(({ id, ordinal, statement, finding }) =>
            finding ? (
              <li key={id}>
                <State glyph={FINDING_LOOK[finding.value].glyph} tone={FINDING_LOOK[finding.value].tone} tinted>
                  {t(`evidence.finding.${finding.value}`)}
                </State>
                <div>
                  <button type="button" onClick={() => goTo(id)}>
                    {t('evidence.bench.where', { ordinal, all: citations.length })}
                  </button>
                  <p className={styles['read']}>{statement}</p>
                  <p className={styles['noted']}>{finding.note}</p>
                  {finding.override ? (
                    <p className={styles['soft']}>
                      {t('evidence.bench.overridden', {
                        person: finding.override.person.name,
                        reason: finding.override.reason,
                      })}
                    </p>
                  ) : null}
                </div>
              </li>
            ) : null,
          )}
        </ol>
        {/* Below the list: it is asked for by itself, and moves nothing when it comes. */}
        {unadopted > 0 ? (
          <p className={styles['unadopted']}>
            <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
            {t('drafting.authorship.warning', { count: unadopted })}
          </p>
        ) : null}
      </section>
      <div className={bar['bar']}>
        <div className={bar['problem']}>{problem}</div>
        <dl className={bar['counts']}>
          {FINDINGS.map((value) => {
            const { glyph: Glyph, tone } = FINDING_LOOK[value];
            return (
              <div key={value}>
                <dt data-tone={tone}>
                  <Glyph size={16} stroke={1.75} aria-hidden />
                  {t(`evidence.finding.${value}`)}
                </dt>
                <dd>{citations.filter(({ finding }) => finding?.value === value).length}</dd>
              </div>
            );
          })}
        </dl>
        <div className={bar['ends']}>
          <ReviewEnds onKeys />
        </div>
      </div>
    </>
  );
};
