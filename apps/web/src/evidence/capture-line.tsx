import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import type { Translate } from '@recheck/wording';
import type { CapturePartsFragment } from '../gql/graphql';
import { Facts, sayMoment, useNewsroomClock, useWording } from '../ui';
import styles from './captures.module.css';
import { hasFailed, isRunning, type CapturedOfSource } from './use-captures';

const MEGABYTE = 1024 * 1024;

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(bytes < MEGABYTE ? 2 : 1);

const sayProgress = (t: Translate, { state, receivedBytes, expectedBytes }: CapturePartsFragment): string => {
  if (state !== 'FETCHING' || receivedBytes === 0) {
    return t(`evidence.capture.progress.${state === 'READING' || state === 'FETCHING' ? state : 'WAITING'}`);
  }
  const received = megabytes(receivedBytes);
  return expectedBytes === null
    ? t('evidence.capture.fetched', { received })
    : t('evidence.capture.fetchedOf', { received, expected: megabytes(expectedBytes) });
};

const MOST_BEFORE_THE_END = 95;

/** How far it is, out of a hundred; null where nobody knows. */
const share = ({ state, receivedBytes, expectedBytes }: CapturePartsFragment): number | null => {
  if (state === 'READING') return MOST_BEFORE_THE_END;
  if (state !== 'FETCHING' || !expectedBytes) return null;
  return Math.min(MOST_BEFORE_THE_END, Math.round((receivedBytes / expectedBytes) * 100));
};

/** Why a capture failed, with the status where it is one. */
export const sayProblem = (t: Translate, { problem, status }: CapturePartsFragment): string => {
  if (problem === null) return t('evidence.capture.failed');
  const sentence = t(`evidence.capture.problem.${problem}`);
  return problem === 'STATUS' && status !== null
    ? `${sentence} (${t('evidence.capture.status', { status })})`
    : sentence;
};

/** In one line: how far a capture is, why it failed, or which snapshot is the newest. */
export const CaptureLine = ({ captured }: { captured: CapturedOfSource }) => {
  const t = useWording();
  const clock = useNewsroomClock();
  const { capture, snapshots } = captured;
  const [newest] = snapshots;
  if (capture && isRunning(captured)) {
    const done = share(capture);
    return (
      <span className={styles['line']} role="status">
        <small>
          <Facts
            of={[
              sayProgress(t, capture),
              capture.status === null ? null : t('evidence.capture.status', { status: capture.status }),
              capture.redirects.length > 0
                ? t('evidence.capture.redirects', { count: capture.redirects.length })
                : null,
            ]}
          />
        </small>
        <progress max={100} {...(done === null ? {} : { value: done })} aria-label={sayProgress(t, capture)} />
      </span>
    );
  }
  if (capture && hasFailed(captured)) {
    return (
      <span className={styles['failed']}>
        <IconAlertTriangle size={13} stroke={1.5} aria-hidden />
        <span>
          {t('evidence.capture.failed')}: {sayProblem(t, capture)}
        </span>
      </span>
    );
  }
  if (!newest) return null;
  return (
    <span className={styles['kept']}>
      <IconArchive size={13} stroke={1.5} aria-hidden />
      <span>
        {t(`evidence.capture.origin.${newest.madeBy}`)} {sayMoment(t, newest.takenAt, clock)}{' '}
        <code>{newest.contentDigest.slice(0, 4)}…</code>
      </span>
    </span>
  );
};
