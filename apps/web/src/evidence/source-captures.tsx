import { IconRefresh } from '@tabler/icons-react';
import { CaptureAgainDocument, type CapturedSnapshotFragment } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Facts, Moment, useWording } from '../ui';
import { BringWords } from './bring-words';
import styles from './captures.module.css';
import { hasFailed, isRunning, type Captures } from './use-captures';

interface SourceCapturesProps {
  readonly roundId: string;
  readonly source: { readonly id: string; readonly address?: string | null };
  readonly captures: Captures;
  /** Something new was kept. */
  readonly onKept: () => void;
}

/** The snapshots of a source, and the ways to get one: capture, paste, upload. */
export const SourceCaptures = ({ roundId, source, captures, onKept }: SourceCapturesProps) => {
  const t = useWording();
  const captured = captures.of(source.id);
  const again = useAct(CaptureAgainDocument);
  const running = isRunning(captured);
  const failed = hasFailed(captured);
  const ask = async (): Promise<void> => {
    await again.act({ input: { roundId, sourceId: source.id } });
    await captures.reload();
  };
  const kept = (): void => {
    void captures.reload();
    onKept();
  };
  const never = captured.capture === null && captured.snapshots.length === 0;
  const byHand = !running && (failed || captured.snapshots.length === 0);
  const asking =
    source.address && !running ? (
      <Action
        quiet={!failed && !never}
        busy={again.busy}
        icon={<IconRefresh size={15} stroke={1.5} aria-hidden />}
        onAct={() => void ask()}
      >
        {t(never ? 'evidence.capture.start' : failed ? 'evidence.capture.retry' : 'evidence.capture.again')}
      </Action>
    ) : null;
  const problem = problemOf(t, again);
  return (
    <div className={styles['captures']}>
      {captured.snapshots.length > 0 ? (
        <>
          <h4>{t('evidence.capture.snapshots')}</h4>
          <ul>
            {captured.snapshots.map((snapshot) => (
              <SnapshotItem key={snapshot.id} snapshot={snapshot} />
            ))}
          </ul>
        </>
      ) : null}
      {byHand ? (
        <BringWords place={{ roundId, sourceId: source.id }} onKept={kept}>
          {asking}
        </BringWords>
      ) : (
        <div className={styles['acts']}>{asking}</div>
      )}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};

const SnapshotItem = ({ snapshot }: { snapshot: CapturedSnapshotFragment }) => {
  const t = useWording();
  return (
    <li>
      <Facts
        of={[
          t(`evidence.capture.origin.${snapshot.madeBy}`),
          <Moment key="at" at={snapshot.takenAt} />,
          snapshot.takenBy?.name,
          snapshot.fileName,
          <code key="digest" title={snapshot.contentDigest}>
            {snapshot.contentDigest.slice(0, 8)}
          </code>,
          snapshot.pageAddress ? (
            <a key="page" href={snapshot.pageAddress} target="_blank" rel="noopener noreferrer">
              {t('evidence.capture.page')}
            </a>
          ) : null,
        ]}
      />
    </li>
  );
};
