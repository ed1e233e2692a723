/** What a browser keeps of what was typed into a draft: edits still to be sent, and words that never will be. */
export const UNSAVED_EDITS = 'unsaved-edits';
export const FROZEN_WORDS = 'frozen-words';
type Sort = typeof UNSAVED_EDITS | typeof FROZEN_WORDS;

/** Under which topic it is kept for a round. */
export const topicOf = (sort: Sort, roundId: string): string => `${sort}/${roundId}`;

/** What is kept for a round. */
export interface KeptRound {
  readonly roundId: string;
  /** Whether there are edits still to be sent. */
  readonly unsent: boolean;
  /** Whether there are words that will never be sent. */
  readonly aside: boolean;
}

/** The rounds that topics are about, each once. */
export const roundsIn = (topics: readonly string[]): readonly KeptRound[] => {
  const ids = new Set(topics.flatMap((topic) => /^(?:unsaved-edits|frozen-words)\/(.+)$/.exec(topic)?.[1] ?? []));
  return [...ids].map((roundId) => ({
    roundId,
    unsent: topics.includes(topicOf(UNSAVED_EDITS, roundId)),
    aside: topics.includes(topicOf(FROZEN_WORDS, roundId)),
  }));
};
