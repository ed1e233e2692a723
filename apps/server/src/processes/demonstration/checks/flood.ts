import type { DemonstrationCheck } from '../demonstration-check';

export const flood: DemonstrationCheck = {
  question: 'How often does the Arlen flood its lower meadows?',
  topics: ['Rivers', 'Weather'],
  verdict: {
    answers: 'QUESTION',
    value: 'it-depends',
    rationale: 'In seven of the last ten years, but the years before 1990 were counted by another rule.',
  },
  sources: [
    {
      kind: 'OFFICIAL_DATA',
      title: 'Flood register of the Arlen, station Lower Meadow',
      publisher: 'Arlen River Authority',
      publishedOn: '2025-03-01',
      address: 'https://arlen-river.example/register/lower-meadow',
    },
    {
      kind: 'REFERENCE',
      title: 'How we count a flood: notes to the register',
      publisher: 'Arlen River Authority',
      publishedOn: '1990-01-15',
      address: 'https://arlen-river.example/register/notes',
    },
  ],
  text: `Executive summary

The lower meadows were under water in seven of the ten years from 2015 to 2024 [1]. Before 1990 only floods that reached the road were counted, so older figures look rarer than they were [2].

1. The last ten years

The register lists floods in 2015, 2016, 2018, 2019, 2020, 2022 and 2024 [1]. The longest lasted nineteen days [1].

2. Why the older years do not compare

Until 1989 a flood was entered only when the road was closed [2]. By today's rule about twice as many of those years would count, the authority estimates [2].

Want to dive deeper?
Are floods on the Arlen getting longer?
`,
};
