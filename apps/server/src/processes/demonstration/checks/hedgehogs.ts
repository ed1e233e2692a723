import type { DemonstrationCheck } from '../demonstration-check';

export const hedgehogs: DemonstrationCheck = {
  question: 'Can hedgehogs drink milk?',
  topics: ['Nature', 'Garden'],
  claim: {
    words: 'A saucer of milk is the best thing you can put out for a hedgehog.',
    claimant: 'Velm Family Almanac',
    madeOn: '2025-09-20',
    where: 'Almanac for 2026, page 31',
  },
  verdict: {
    answers: 'CLAIM',
    value: 'false',
    rationale: 'Hedgehogs cannot digest milk sugar and get ill from it; water is what they need.',
  },
  sources: [
    {
      kind: 'EXPERT',
      title: 'Questions we are asked: food and drink',
      publisher: 'Velm Wildlife Hospital',
      authors: ['Dr. I. Sund'],
      publishedOn: '2024-04-18',
      address: 'https://wildlife-hospital.example/questions/food',
    },
    {
      kind: 'RESEARCH',
      title: 'Lactase in insect eaters',
      publisher: 'Annals of Small Mammals',
      publishedOn: '2016-10-02',
      address: 'https://small-mammals.example/lactase',
    },
  ],
  text: `Executive summary

Hedgehogs will drink milk, and it makes them ill. Grown animals have next to none of the enzyme that splits milk sugar [2]. The wildlife hospital in Velm treated 57 hedgehogs with milk sickness in 2023 [1].

1. They cannot digest it

Lactase was found in sucklings only; in animals older than eight weeks it was below what could be measured [2].

2. What helps instead

The hospital advises a flat bowl of water and, in dry weeks, cat food without sauce [1].

Want to dive deeper?
Should hedgehogs be fed in winter?
`,
};
