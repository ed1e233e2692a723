import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  RoundPassagesDocument,
  type PassageWordsFragment,
  type RoundPassagesQuery,
  type SnapshotLineFragment,
} from '../gql/graphql';

type Suggested = NonNullable<RoundPassagesQuery['round']>['sources'][number]['provenance'];

/** What was kept and quoted of a source: snapshots and their passages, newest first. */
export interface KeptOfSource {
  readonly snapshots: readonly SnapshotLineFragment[];
  readonly passages: readonly PassageWordsFragment[];
  /** Where it seems to come from; null before the answer is there. */
  readonly provenance: Suggested | null;
}

const NOTHING: KeptOfSource = { snapshots: [], passages: [], provenance: null };

/** What was kept and quoted of the sources of a round; asked for beside the round, which is drawn without waiting. */
export const useRoundPassages = (roundId: string) => {
  const {
    data: latest,
    previousData,
    refetch,
  } = useQuery(RoundPassagesDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  // A snapshot that has just been captured is known in part for a moment: what was there stays on the screen.
  const data = latest ?? previousData;
  return useMemo(() => {
    const kept = new Map<string, KeptOfSource>(data?.round?.sources.map((source) => [source.id, source]));
    return {
      /** What was kept of a source; nothing before the answer is there. */
      kept: (sourceId: string): KeptOfSource => kept.get(sourceId) ?? NOTHING,
      /** A passage of any source of the round. */
      passage: (id: string | null): PassageWordsFragment | null =>
        id === null
          ? null
          : ([...kept.values()].flatMap(({ passages }) => passages).find((one) => one.id === id) ?? null),
      reload: (): void => void refetch(),
    };
  }, [data, refetch]);
};

export type RoundPassages = ReturnType<typeof useRoundPassages>;
