import type { DemonstrationCheck } from '../demonstration-check';

export const kettle: DemonstrationCheck = {
  question: 'Is it unsafe to boil the same water twice?',
  topics: ['Kitchen', 'Water'],
  claim: {
    words: 'Never boil water a second time: the dangerous salts pile up in the kettle.',
    claimant: null,
    madeOn: '2026-02-11',
    where: 'Chain message seen in three neighbourhood groups',
  },
  verdict: {
    answers: 'CLAIM',
    value: 'mostly-false',
    rationale:
      'Salts do become a little more concentrated, but far too little in a kettle to matter for tap water that was safe to begin with.',
  },
  sources: [
    {
      kind: 'OFFICIAL_DATA',
      title: 'Drinking water of the Ardle valley: yearly means 2015 to 2025',
      publisher: 'Ardle Water Board',
      publishedOn: '2026-01-20',
      address: 'https://water-board.example/ardle/yearly-means-2025',
    },
    {
      kind: 'RESEARCH',
      title: 'What stays behind: evaporation from household kettles',
      publisher: 'Journal of Domestic Physics',
      authors: ['R. Tamm', 'J. Osei'],
      publishedOn: '2019-05-03',
      address: 'https://domestic-physics.example/2019/kettles',
    },
    {
      kind: 'REFERENCE',
      title: 'Nitrate in drinking water: limits and how they were set',
      publisher: 'Northern Handbook of Water Safety',
      publishedOn: '2022-09-14',
      address: 'https://water-handbook.example/nitrate',
    },
  ],
  text: `Executive summary

Boiling the same water a second time does not make safe tap water unsafe. In a covered kettle about one percent of the water escapes at each boil, so whatever is dissolved in it becomes about one percent more concentrated [2]. Ardle tap water would have to be boiled down to a fifth of its volume before its nitrate reached the limit [1] [3].

1. A kettle loses very little water

Tamm and Osei weighed forty household kettles before and after boiling. A switched-off kettle with its lid closed lost between 0.6 and 1.4 percent of its water [2]. Ten boils in a row without refilling raised the concentration of dissolved salts by eleven percent [2].

2. Tap water starts far below the limits

The yearly mean of nitrate in Ardle tap water was 9.8 milligrams per litre in 2025, and no single sample was above 14 [1]. The limit is 50 milligrams per litre, and it contains a wide margin for infants [3].

3. Where the warning has a grain of truth

Water that is left to simmer for an hour in an open pan does lose a large part of its volume. The handbook advises against reducing well water of unknown quality for infant food for this reason [3].

What this cannot establish

The weighing study looked at electric kettles only. Nobody has measured urns that are kept hot all day.

Want to dive deeper?
Does water from an urn that is hot all day differ from fresh water?
Why does tea taste flat when the water was boiled twice?
`,
};
