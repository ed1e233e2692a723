import type { DemonstrationCheck } from '../demonstration-check';

export const eels: DemonstrationCheck = {
  question: 'Can eels climb over a weir?',
  topics: ['Nature', 'Rivers'],
  verdict: {
    answers: 'QUESTION',
    value: 'it-depends',
    rationale: 'Young eels climb wet and rough walls; grown ones do not, and neither passes a smooth overhang.',
  },
  sources: [
    {
      kind: 'PRIMARY_DOCUMENT',
      title: 'Counting log of the Harrow weir, 2011 to 2025',
      publisher: 'Harrow Fisheries Station',
      publishedOn: '2026-02-27',
      address: 'https://fisheries.example/harrow/log',
    },
    {
      kind: 'RESEARCH',
      title: 'How steep is too steep? Elvers on artificial walls',
      publisher: 'River Biology Letters',
      authors: ['M. Quist', 'A. Deniz'],
      publishedOn: '2020-08-19',
      address: 'https://river-biology.example/elvers-walls',
    },
  ],
  text: `Executive summary

Young eels can. Elvers shorter than ten centimetres climb wet walls with moss or stones, even steep ones [2]. Grown eels were never seen to climb the Harrow weir in fifteen years of counting; they wait for high water or use the pass [1].

1. What elvers can do

In the laboratory elvers climbed a wet gravel wall of sixty degrees and, more slowly, a vertical one [2]. On smooth wet concrete none got higher than twenty centimetres [2].

2. What was seen at the weir

The station counted 41,200 elvers on the weir face between 2011 and 2025 and no grown eel [1]. Grown eels used the pass that was opened in 2014 [1].

What this cannot establish

The log counts at night by lamp light. Animals that climbed elsewhere on the weir were not counted.

Want to dive deeper?
Do eel passes work for other fish?
`,
};
