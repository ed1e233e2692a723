import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { UnadoptedTextDocument } from '../gql/graphql';
import type { Citation } from './typed-finding';

/** Words without what differs between a sentence that was cut out and its paragraph: white space, signs of marks. */
const bare = (words: string): string => words.replace(/[\s\u{FFFC}]+/gu, '');

/** What no person stands for in the words that are reviewed. */
export interface Unadopted {
  /** How many paragraphs. */
  readonly count: number;
  /** Whether the statement of a citation stands in one of them. */
  readonly holds: (citation: Pick<Citation, 'before' | 'statement' | 'after'>) => boolean;
}

/** Which paragraphs of a round came from an import or a tool and were adopted by nobody. */
export const useUnadopted = (roundId: string): Unadopted => {
  const { data } = useQuery(UnadoptedTextDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  return useMemo(() => {
    const open = data?.authorship?.paragraphs.filter(({ machine, words }) => machine && words.trim() !== '') ?? [];
    const texts = new Set(open.map(({ words }) => bare(words)));
    return {
      count: open.length,
      holds: ({ before, statement, after }) => texts.has(bare(`${before}${statement}${after}`)),
    };
  }, [data]);
};
