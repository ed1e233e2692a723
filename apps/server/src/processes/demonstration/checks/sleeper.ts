import type { DemonstrationCheck } from '../demonstration-check';

export const sleeper: DemonstrationCheck = {
  question: 'Did the first sleeping car run before 1840?',
  topics: ['History', 'Trains'],
  claim: {
    words: 'The first sleeping car rolled in 1838, long before the famous ones.',
    claimant: 'Railway calendar 2026',
    madeOn: '2025-11-01',
    where: 'Calendar page for March',
  },
  verdict: {
    answers: 'CLAIM',
    value: 'half-true',
    rationale:
      'Bunks ran on a night train in 1838, but the car was an ordinary coach with boards laid across its seats.',
  },
  sources: [
    {
      kind: 'PRIMARY_DOCUMENT',
      title: 'Minute book of the Cumber Valley Line, 1837 to 1841',
      publisher: 'Cumber County Archive',
      address: 'https://county-archive.example/cumber-line/minutes',
    },
    {
      kind: 'REFERENCE',
      title: 'Night on rails: a history of the sleeping car',
      publisher: 'Marland Railway Museum',
      authors: ['E. Falk'],
      publishedOn: '2009-04-15',
      address: 'https://railway-museum.example/night-on-rails',
    },
  ],
  text: `Executive summary

It depends on what counts as a sleeping car. In autumn 1838 the Cumber Valley Line laid boards and straw across the seats of one coach for the night run [1]. The museum counts the first car built for sleeping from 1859 [2].

1. What ran in 1838

The minute book orders "twelve boards and as many sacks of straw for the night coach" on 3 October 1838 [1]. The boards were taken out each morning [1].

2. What was built later

The museum's history describes the car of 1859 as the first whose berths were part of the vehicle [2]. It mentions the Cumber boards in a footnote [2].

Want to dive deeper?
When did sleeping cars get running water?
`,
};
