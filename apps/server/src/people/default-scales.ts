import type { RatingScale } from '@recheck/domain';

/** The scales that a new desk starts with. Each value says what has to be shown for it. */
export const defaultScales: readonly Pick<RatingScale, 'name' | 'answers' | 'values'>[] = [
  {
    name: 'Claims',
    answers: 'CLAIM',
    values: [
      {
        value: 'false',
        label: 'False',
        definition: 'The evidence contradicts the claim in what it mainly says.',
        place: 1,
      },
      {
        value: 'mostly-false',
        label: 'Mostly false',
        definition: 'Something in the claim is right, but what it mainly says is not, or leaves a wrong picture.',
        place: 2,
      },
      {
        value: 'half-true',
        label: 'Half true',
        definition: 'Parts of the claim that matter hold, and parts that matter as much do not.',
        place: 3,
      },
      {
        value: 'mostly-true',
        label: 'Mostly true',
        definition: 'What the claim mainly says holds; a detail is wrong, or a reader needs to know something more.',
        place: 4,
      },
      {
        value: 'true',
        label: 'True',
        definition: 'The evidence supports the claim as it was said, and nothing of weight is left out.',
        place: 5,
      },
      {
        value: 'unproven',
        label: 'Unproven',
        definition: 'What can be found neither supports nor contradicts the claim well enough to decide.',
        place: null,
      },
    ],
  },
  {
    name: 'Questions',
    answers: 'QUESTION',
    values: [
      { value: 'no', label: 'No', definition: 'The evidence answers the question with no.', place: 1 },
      {
        value: 'it-depends',
        label: 'It depends',
        definition: 'The answer differs by place, time or case, and the check says how.',
        place: 2,
      },
      {
        value: 'mostly',
        label: 'Mostly',
        definition: 'Yes in the greater part; the check names the exceptions.',
        place: 3,
      },
      { value: 'yes', label: 'Yes', definition: 'The evidence answers the question with yes.', place: 4 },
      {
        value: 'not-established',
        label: 'Not established',
        definition: 'The evidence that can be found does not answer the question.',
        place: null,
      },
    ],
  },
];
