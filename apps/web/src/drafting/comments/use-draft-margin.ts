import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { MARGIN_CHANGED_MESSAGE } from '@recheck/domain';
import { DraftMarginDocument } from '../../gql/graphql';
import type { LiveDraft } from '../live-draft';
import { readAnchor, type Note } from './note';

const NOBODY: readonly never[] = [];
/** Where no message comes through, this often it is asked anyway. */
const LOOK_AGAIN_MS = 30_000;

/** What stands beside a draft, and stays as others change it. */
export const useDraftMargin = (roundId: string, { provider }: LiveDraft) => {
  const { data, error, refetch } = useQuery(DraftMarginDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_AGAIN_MS,
    skipPollAttempt: () => document.hidden,
  });
  useEffect(() => {
    const again = (): void => void refetch().catch(() => undefined);
    const hear = ({ payload }: { payload: string }): void => {
      if (payload === MARGIN_CHANGED_MESSAGE) again();
    };
    // What was announced while the connection was away was announced to nobody here.
    provider.on('stateless', hear);
    provider.on('synced', again);
    return () => {
      provider.off('stateless', hear);
      provider.off('synced', again);
    };
  }, [provider, refetch]);
  const margin = data?.draftMargin;
  const notes = useMemo<readonly Note[]>(
    () => [
      ...(margin?.threads ?? []).map(
        (thread) => ({ kind: 'thread', id: thread.id, anchor: readAnchor(thread.anchor), thread }) as const,
      ),
      ...(margin?.suggestions ?? []).map(
        (suggestion) =>
          ({ kind: 'suggestion', id: suggestion.id, anchor: readAnchor(suggestion.anchor), suggestion }) as const,
      ),
    ],
    [margin],
  );
  return { notes, people: margin?.people ?? NOBODY, failed: error !== undefined, refetch };
};
