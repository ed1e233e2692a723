import type { PageFreshness, PublishedPage } from '@recheck/domain';
import { day, digest, scaleValue, source, steamTrains } from './steam-trains';

export * from './steam-trains';

/* States of public pages. */

/** The same check as an open question: no claim, an answer outside the line. */
export const openQuestion: PublishedPage = {
  ...steamTrains,
  slug: 'which-river-is-longer',
  question: 'Which of the two Arlen springs is the source of the river?',
  claim: null,
  correction: null,
  answer: {
    answers: 'QUESTION',
    label: 'It depends',
    rationale: 'The upper spring is farther from the mouth, the lower one gives more water.',
    place: null,
    scale: {
      name: 'Answers',
      values: [
        scaleValue('No', 1, 'It is not so.'),
        scaleValue('Mostly', 2, 'It is so with exceptions that are named.'),
        scaleValue('Yes', 3, 'It is so.'),
        scaleValue('It depends', null, 'the answer changes with a definition that the question leaves open.'),
      ],
    },
  },
};

/** A text that was brought in from elsewhere: no checked date, no verdict, sources without titles. */
export const importedText: PublishedPage = {
  ...steamTrains,
  slug: 'is-a-tomato-a-fruit',
  question: 'Is a tomato a fruit?',
  topics: [],
  edition: 1,
  dates: { checkedAt: null, firstPublishedOn: null, textChangedOn: null },
  claim: null,
  answer: null,
  sources: steamTrains.sources.map(({ sourceId, number }) =>
    source(number, sourceId, { identified: false, kind: null, title: null, address: null }),
  ),
  citations: [],
  followUps: [],
  editions: [
    {
      number: 1,
      note: 'IMPORTED',
      publishedOn: day('2025-11-20'),
      checkedAt: null,
      text: null,
      revision: digest('c'),
    },
  ],
  correction: null,
  imported: { on: day('2025-11-20') },
  digests: { revision: digest('c'), evidence: null },
};

/** The same check after it was withdrawn. */
export const retracted: PublishedPage = {
  ...steamTrains,
  edition: 4,
  editions: [
    {
      number: 4,
      note: 'RETRACTION',
      publishedOn: day('2025-12-01'),
      checkedAt: day('2025-11-14'),
      text: 'The timetable behind this check was a draft that never came into force. No other source supports the verdict.',
      revision: digest('b'),
    },
    ...steamTrains.editions,
  ],
  correction: null,
  retraction: {
    on: day('2025-12-01'),
    text: 'The timetable behind this check was a draft that never came into force. No other source supports the verdict.',
  },
};

export const fresh: PageFreshness = {
  state: 'FRESH',
  since: day('2025-11-14'),
  freshUntil: day('2026-11-14'),
  reasons: [],
  workSince: null,
  compared: null,
};

export const dueSoon: PageFreshness = { ...fresh, state: 'DUE_SOON', since: day('2026-09-15') };

export const due: PageFreshness = {
  ...fresh,
  state: 'DUE',
  since: day('2026-11-15'),
  reasons: [
    {
      cause: 'AGE',
      on: day('2026-11-14'),
      detail: null,
      sourceId: null,
      citationIds: [],
      change: null,
    },
  ],
};

export const unrecorded: PageFreshness = {
  ...fresh,
  state: 'DUE',
  since: null,
  freshUntil: null,
  reasons: [{ cause: 'NO_CHECKED_DATE', on: null, detail: null, sourceId: null, citationIds: [], change: null }],
};

export const outdated: PageFreshness = {
  ...fresh,
  state: 'OUTDATED',
  since: day('2026-11-06'),
  reasons: [
    {
      cause: 'SOURCE_CHANGED',
      on: day('2026-11-06'),
      detail: null,
      sourceId: 'timetable',
      citationIds: ['c1', 'c5'],
      change: [
        { kind: 'REMOVED', text: 'Six' },
        { kind: 'ADDED', text: 'Two' },
        { kind: 'SAME', text: ' pairs of trains run from Monday to ' },
        { kind: 'REMOVED', text: 'Saturday' },
        { kind: 'ADDED', text: 'Friday' },
        { kind: 'SAME', text: '. All of them are worked by steam.' },
      ],
    },
    {
      cause: 'WATCH_DATE',
      on: day('2026-10-31'),
      detail: 'The railway was to decide about the boilers of 1923.',
      sourceId: null,
      citationIds: [],
      change: null,
    },
    { cause: 'AGE', on: day('2026-11-14'), detail: null, sourceId: null, citationIds: [], change: null },
  ],
  workSince: day('2026-11-09'),
  compared: { on: day('2026-11-21'), citations: 6 },
};
