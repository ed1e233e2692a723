import { expect, it } from '@jest/globals';
import { FROZEN_WORDS, roundsIn, topicOf, UNSAVED_EDITS } from './kept-topics';

it('tells of each round what is kept for it, and leaves other topics alone', () => {
  const topics = [
    topicOf(UNSAVED_EDITS, 'r-1'),
    topicOf(FROZEN_WORDS, 'r-1'),
    topicOf(FROZEN_WORDS, 'r-2'),
    'review-notes/r-3',
  ];
  expect(roundsIn(topics)).toEqual([
    { roundId: 'r-1', unsent: true, aside: true },
    { roundId: 'r-2', unsent: false, aside: true },
  ]);
});
