import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { captureEnded } from '@recheck/domain';
import { RoundCapturesDocument, type CapturedSnapshotFragment, type CapturePartsFragment } from '../gql/graphql';

/** What was captured of one source. */
export interface CapturedOfSource {
  /** Newest first. */
  readonly snapshots: readonly CapturedSnapshotFragment[];
  /** The last one that somebody asked for. */
  readonly capture: CapturePartsFragment | null;
}

const NOTHING: CapturedOfSource = { snapshots: [], capture: null };

/** How often a running capture is looked at, in milliseconds. */
const LOOK = 700;

/** Whether there is still something to wait for. */
export const isRunning = ({ capture }: CapturedOfSource): boolean => capture !== null && !captureEnded(capture.state);

/** Whether the last capture failed and nothing was kept since. */
export const hasFailed = ({ capture, snapshots }: CapturedOfSource): boolean =>
  capture?.state === 'FAILED' && !snapshots.some(({ takenAt }) => takenAt >= capture.askedAt);

/**
 * What was captured of the sources of a round. While a capture runs, the newsroom is asked again and again.
 * @param onEnded called when a capture that was seen running has come to its end
 */
export const useCaptures = (roundId: string, onEnded: () => void) => {
  const { data, refetch, startPolling, stopPolling } = useQuery(RoundCapturesDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  const of = useMemo(() => {
    const known = new Map<string, CapturedOfSource>(data?.round?.sources.map((source) => [source.id, source]));
    return { one: (sourceId: string): CapturedOfSource => known.get(sourceId) ?? NOTHING, all: [...known.values()] };
  }, [data]);
  const running = of.all.filter(isRunning).length;
  const before = useRef(0);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });
  useEffect(() => {
    if (running < before.current) ended.current();
    before.current = running;
    if (running === 0) return;
    startPolling(LOOK);
    return stopPolling;
  }, [running, startPolling, stopPolling]);
  return useMemo(() => ({ of: of.one, reload: () => refetch() }), [of, refetch]);
};

export type Captures = ReturnType<typeof useCaptures>;
