import { IconAlertTriangle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Moment, State, useWording } from '../ui';
import { useCheck } from '../workflow';
import { FINDING_LOOK } from './finding-look';
import styles from './review.module.css';
import type { Citation } from './typed-finding';

interface SentencePaneProps {
  readonly citation: Citation;
  readonly all: number;
  /** Whether the paragraph came from an import or a tool, and nobody has adopted it. */
  readonly unadopted: boolean;
  /** Takes the focus when another citation comes. */
  readonly headRef: Ref<HTMLHeadingElement>;
}

/** The sentence, dark and underlined, in its context; beneath it the finding that stands. */
export const SentencePane = ({ citation, all, unadopted, headRef }: SentencePaneProps) => {
  const t = useWording();
  const { round } = useCheck();
  return (
    <section className={styles['sentencePane']} aria-label={t('evidence.bench.sentence')}>
      <h2 className={styles['where']} tabIndex={-1} ref={headRef}>
        <span>{t('evidence.bench.where', { ordinal: citation.ordinal, all })}</span>
        {citation.section ? <span>“{citation.section}”</span> : null}
        {round.revision ? (
          <span title={round.revision.digest}>
            {t('evidence.bench.revision', { number: round.revision.number })}{' '}
            <code>{round.revision.digest.slice(0, 4)}…</code>
          </span>
        ) : null}
      </h2>
      <p className={styles['context']} data-machine={unadopted || undefined}>
        {citation.before ? <span>{citation.before} </span> : null}
        <strong>
          {citation.statement} <b className={styles['mark']}>[{citation.number}]</b>
        </strong>
        {citation.after ? <span> {citation.after}</span> : null}
      </p>
      {unadopted ? (
        <p className={styles['unadopted']}>
          <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
          {t('drafting.authorship.machine')}
        </p>
      ) : null}
      <StandingFinding citation={citation} />
    </section>
  );
};

const StandingFinding = ({ citation: { finding } }: { citation: Citation }) => {
  const t = useWording();
  if (!finding) return null;
  const { glyph, tone } = FINDING_LOOK[finding.value];
  return (
    <div className={styles['standing']}>
      <p>
        <State glyph={glyph} tone={tone} tinted>
          {t(`evidence.finding.${finding.value}`)}
        </State>{' '}
        {t(finding.carried ? 'evidence.bench.foundCarried' : 'evidence.bench.found', { person: finding.person.name })}{' '}
        <Moment at={finding.foundAt} />
      </p>
      {finding.note ? <p className={styles['noted']}>“{finding.note}”</p> : null}
      {finding.override ? (
        <p>
          {t('evidence.bench.overridden', { person: finding.override.person.name, reason: finding.override.reason })}
        </p>
      ) : null}
    </div>
  );
};
