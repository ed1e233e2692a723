import type { DemonstrationCheck } from '../demonstration-check';

export const lid: DemonstrationCheck = {
  question: 'Does a lid save energy when water boils?',
  topics: ['Kitchen', 'Energy'],
  verdict: {
    answers: 'QUESTION',
    value: 'yes',
    rationale: 'A lid keeps back the steam that carries most of the lost heat away.',
  },
  sources: [
    {
      kind: 'RESEARCH',
      title: 'Pots, lids and power: measurements on six hobs',
      publisher: 'Journal of Domestic Physics',
      authors: ['J. Osei'],
      publishedOn: '2023-02-07',
      address: 'https://domestic-physics.example/2023/lids',
    },
    {
      kind: 'ADVOCACY',
      title: 'Ten ways to a cheaper kitchen',
      publisher: 'Households for Thrift',
      publishedOn: '2025-01-13',
      address: 'https://thrift.example/kitchen',
    },
  ],
  text: `Executive summary

Yes. On six hobs a litre and a half of water came to the boil with between 18 and 31 percent less energy when the pot had a lid [1]. The often repeated figure of "two thirds" holds only for keeping water at the boil [1] [2].

1. Until it boils

With a lid the pots needed on average a quarter less energy to reach the boil [1]. Glass and steel lids did not differ [1].

2. While it boils

Keeping water just at the boil took 64 percent less with a lid [1]. The campaign's leaflet quotes this figure for cooking as a whole [2].

Want to dive deeper?
Is a kettle better than a pot for boiling water?
`,
};
