import type { DemonstrationCheck } from '../demonstration-check';

export const bread: DemonstrationCheck = {
  question: 'Is brown bread always wholegrain?',
  topics: ['Food'],
  verdict: {
    answers: 'QUESTION',
    value: 'no',
    rationale: 'Colour says nothing about the grain: some brown loaves get theirs from malt or caramel.',
  },
  sources: [
    {
      kind: 'LEGISLATION',
      title: 'Ordinance on the naming of bread, sections 3 to 7',
      publisher: 'Official Gazette of Marland',
      publishedOn: '2018-06-01',
      address: 'https://gazette.example/marland/2018/bread',
    },
    {
      kind: 'OFFICIAL_DATA',
      title: 'Market check 2025: what is in the brown loaf?',
      publisher: 'Consumer Office of Marland',
      publishedOn: '2025-10-08',
      address: 'https://consumer-office.example/market-checks/brown-loaf',
    },
  ],
  text: `Executive summary

No. In Marland a loaf may be sold as "brown" whatever its flour; only the word "wholegrain" is protected [1]. The consumer office found that 11 of 30 brown loaves contained less than a quarter wholegrain flour [2].

1. The law protects one word, not the colour

A loaf called wholegrain must contain at least ninety percent wholegrain flour by weight [1]. The ordinance lists colourings that bakers may use, among them roasted malt and caramel [1].

2. What the shelves hold

The office bought thirty brown loaves in nine towns. Eleven had less than a quarter wholegrain flour, and six of these were coloured with malt syrup [2].

3. How to tell

The list of ingredients names flours by weight, so the first word decides. "Wheat flour" without a further word means white flour [1].

Want to dive deeper?
Is wholegrain bread still wholegrain when the flour is finely milled?
`,
};
