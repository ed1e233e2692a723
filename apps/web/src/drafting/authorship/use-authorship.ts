import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { AuthorshipDocument, type AuthorshipPartsFragment } from '../../gql/graphql';
import { useCheck } from '../../workflow';

export type AuthoredText = AuthorshipPartsFragment['paragraphs'][number];

/** Who wrote what in the draft on the screen, as the server knows it from the log. */
export interface ShownAuthorship {
  readonly byId: ReadonlyMap<string, AuthoredText>;
  /** Names of the paragraphs of imports and tools that nobody has adopted, in reading order. */
  readonly open: readonly string[];
  readonly lookAgain: () => void;
}

export const useAuthorship = (): ShownAuthorship => {
  const { round } = useCheck();
  const { data, refetch } = useQuery(AuthorshipDocument, { variables: { roundId: round.id } });
  return useMemo(() => {
    const paragraphs = data?.authorship?.paragraphs ?? [];
    return {
      byId: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
      open: paragraphs.flatMap(({ id, machine }) => (machine ? id : [])),
      // What fails here is asked again with the next change.
      lookAgain: () => void refetch().catch(() => undefined),
    };
  }, [data, refetch]);
};
