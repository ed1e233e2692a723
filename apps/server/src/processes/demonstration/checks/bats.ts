import type { DemonstrationCheck } from '../demonstration-check';

export const bats: DemonstrationCheck = {
  question: 'Does a bat house keep a garden free of mosquitoes?',
  topics: ['Nature', 'Garden'],
  claim: {
    words: 'Hang one bat house and you will not see a mosquito all summer.',
    claimant: 'Hollin Garden Centre',
    madeOn: '2026-04-02',
    where: 'Spring leaflet, page 4',
  },
  verdict: {
    answers: 'CLAIM',
    value: 'mostly-false',
    rationale: 'Bats do eat mosquitoes, but no trial has found fewer bites in gardens with a bat house.',
  },
  sources: [
    {
      kind: 'RESEARCH',
      title: 'Diet of the lesser lane bat from 1,200 droppings',
      publisher: 'Acta Nocturna',
      authors: ['H. Brandvik'],
      publishedOn: '2021-03-30',
      address: 'https://acta-nocturna.example/21/lane-bat-diet',
    },
    {
      kind: 'RESEARCH',
      title: 'Bat houses and biting insects: a two-summer trial in 64 gardens',
      publisher: 'Institute for Garden Ecology, Velm',
      authors: ['S. Okoro', 'L. Pihl'],
      publishedOn: '2024-11-12',
      address: 'https://garden-ecology.example/reports/bat-houses',
    },
    {
      kind: 'REPUBLISHED_COPY',
      title: 'The hungry helpers above your terrace',
      publisher: 'Hollin Evening Post',
      publishedOn: '2023-05-02',
      address: 'https://hollin-post.example/garden/hungry-helpers',
    },
  ],
  text: `Executive summary

Bats eat mosquitoes, though mosquitoes are a small part of what they eat [1]. In the only trial that counted bites, gardens with an occupied bat house had as many as gardens without one [2]. The advice to hang a house for this purpose goes back to a newspaper column that gives no source [3].

1. Mosquitoes are on the menu, but not the main dish

Brandvik examined 1,200 droppings over three years. Mosquitoes made up four percent of the remains by weight; moths and midges made up most of the rest [1].

2. One trial counted bites

Okoro and Pihl followed 64 gardens in Velm over two summers. Half got a bat house, and bats moved into 19 of them. Volunteers counted 3.1 bites an evening in gardens with bats and 3.0 in the others, a difference well within chance [2].

3. Where the promise comes from

The Evening Post wrote that one animal "clears a thousand mosquitoes an hour" [3]. The figure is not in any study the column names, and the lane bat would have to catch one every four seconds without a break.

What this cannot establish

The trial was made in one town with little standing water. It cannot say what happens beside a marsh.

Want to dive deeper?
How many insects does a bat really eat in one night?
Do bat houses help bats?
`,
};
