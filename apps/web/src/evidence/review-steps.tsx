import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatTimeOfSave } from '@recheck/wording';
import { useNewsroomClock, useWording } from '../ui';
import { FINDING_LOOK } from './finding-look';
import styles from './review.module.css';
import type { Citation } from './typed-finding';
import type { Acknowledgement, Progress, Review } from './use-review';

/** One step per citation with its finding as glyph; a line beneath: carried from an earlier revision. */
export const ReviewSteps = ({ review, onGo }: { review: Review; onGo: (id: string) => void }) => {
  const t = useWording();
  const { citations, citation, progressOf } = review;
  return (
    <nav className={styles['steps']} aria-label={t('evidence.bench.steps')}>
      {citations.map((one) => (
        <Step
          key={one.id}
          citation={one}
          progress={progressOf(one)}
          current={one.id === citation?.id}
          onGo={() => onGo(one.id)}
        />
      ))}
    </nav>
  );
};

interface StepProps {
  readonly citation: Citation;
  readonly progress: Progress;
  readonly current: boolean;
  readonly onGo: () => void;
}

const Step = ({ citation, progress, current, onGo }: StepProps) => {
  const t = useWording();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const { ordinal, number, finding } = citation;
  const facts = { ordinal, number };
  const says =
    progress === 'found' || progress === 'carried'
      ? t(`evidence.bench.step.${progress}`, {
          ...facts,
          finding: finding ? t(`evidence.finding.${finding.value}`) : '',
        })
      : t(`evidence.bench.step.${progress}`, facts);
  return (
    <button
      ref={button}
      type="button"
      title={says}
      aria-label={says}
      aria-current={current ? 'step' : undefined}
      data-progress={progress}
      data-tone={
        finding && progress !== 'keeping' && progress !== 'unkept' ? FINDING_LOOK[finding.value].tone : undefined
      }
      onClick={onGo}
    >
      <StepGlyph citation={citation} progress={progress} />
    </button>
  );
};

const StepGlyph = ({ citation, progress }: { citation: Citation; progress: Progress }) => {
  if (progress === 'keeping') return <IconLoader2 size={14} stroke={1.75} aria-hidden />;
  if (progress === 'unkept') return <IconAlertTriangle size={14} stroke={1.75} aria-hidden />;
  if (!citation.finding) return citation.ordinal;
  const { glyph: Glyph } = FINDING_LOOK[citation.finding.value];
  return <Glyph size={14} stroke={1.75} aria-hidden />;
};

/** "7 of 12 reviewed, 2 of them carried". */
export const ReviewCount = ({ review: { citations, progressOf } }: { review: Review }) => {
  const t = useWording();
  const progress = citations.map(progressOf);
  const carried = progress.filter((one) => one === 'carried').length;
  const done = carried + progress.filter((one) => one === 'found').length;
  return (
    <span className={styles['count']}>
      <b>{t('evidence.bench.reviewed', { done, all: citations.length })}</b>{' '}
      {carried > 0 ? t('evidence.bench.reviewedCarried', { carried }) : t('evidence.bench.reviewedRest')}
    </span>
  );
};

/** What the newsroom answered last: "Kept 18:02:40". */
export const Acknowledged = ({ last }: { last: Acknowledgement | null }) => {
  const t = useWording();
  const { timeZone } = useNewsroomClock();
  return (
    <span className={styles['kept']} role="status">
      {last ? (
        <>
          <IconCheck size={14} stroke={1.75} aria-hidden />
          {last.kind === 'kept'
            ? t('evidence.bench.kept', { time: formatTimeOfSave(last.at, timeZone) })
            : t('evidence.bench.takenBack', { ordinal: last.ordinal })}
        </>
      ) : null}
    </span>
  );
};
