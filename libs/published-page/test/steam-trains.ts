import type {
  Block,
  CitationMark,
  Digest,
  DocumentPart,
  Inline,
  PageCitation,
  PageSource,
  PlainDate,
  PublishedPage,
} from '@recheck/domain';
import type { Site } from '../src';

/* Invented checks in the shapes of the genre, for tests and for looking at. */

export const day = (text: string): PlainDate => text as PlainDate;
export const digest = (letter: string): Digest => letter.repeat(64) as Digest;

export const site: Site = {
  name: 'The Slow Almanac',
  origin: 'https://almanac.example',
  stylesheet: '/assets/public.css',
  contact: 'desk@almanac.example',
  about: 'The Slow Almanac is a demonstration newsroom. Its people, sources and quotations are invented.',
  disclaimer:
    'We can be wrong, and evidence can change after the checked date above. Before you act on this answer, open the sources.',
  appeal: {
    heading: 'Keep questions like this one answered',
    text: 'Looking again at an old answer takes as long as writing a new one, and nobody pays for it but readers.',
    action: 'Support The Slow Almanac',
    address: 'https://almanac.example/support',
  },
};

export const text = (words: string): Inline => ({ type: 'text', text: words });
const mark = (citationId: string, sourceId: string): CitationMark => ({
  type: 'citation',
  citationId,
  sourceId,
  passageId: `p-${citationId}`,
});
export const heading = (words: string, part: DocumentPart, level: 2 | 3 = 2): Block => ({
  type: 'heading',
  level,
  part,
  content: [text(words)],
});
export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const list = (...items: Inline[][]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((content) => [{ type: 'paragraph', content }]),
});

const blocks: Block[] = [
  heading('Executive summary', 'SUMMARY'),
  paragraph(
    text('Yes, on three lines. The Kell mountain railway runs six pairs of trains a day with steam engines'),
    mark('c1', 'timetable'),
    text(', and two harbour lines use them for goods in the morning'),
    mark('c2', 'harbour'),
    text('. Everywhere else steam is kept for weekends'),
    mark('c3', 'survey'),
    mark('c4', 'press'),
    text('. What goes too far in the claim is the word “nobody”.'),
  ),
  heading('The mountain line never gave steam up', 'SECTION'),
  paragraph(
    text('The winter timetable lists six pairs of trains on every weekday, each marked with the sign for steam'),
    mark('c5', 'timetable'),
    text(
      '. The railway gives a plain reason: on the upper section the rack engines of 1923 are the only ones that fit.',
    ),
  ),
  paragraph(
    text('An engine needs four hours before its first train. '),
    { type: 'text', text: 'That is the price of the exception', marks: [{ type: 'emphasis' }] },
    text(', says the railway, and it appears in '),
    {
      type: 'text',
      text: 'its yearly report',
      marks: [{ type: 'link', address: 'https://kell.example/report' }],
    },
    text('.'),
  ),
  heading('Goods by steam are rarer than they look', 'SECTION'),
  paragraph(
    text('Two harbour lines move coal wagons by steam before eight in the morning'),
    mark('c6', 'harbour'),
    text('. A newspaper counted five'),
    mark('c7', 'press'),
    text('; three of these are shunting yards inside works and carry nothing on a public line.'),
  ),
  {
    type: 'table',
    rows: [
      [
        { header: true, blocks: [paragraph(text('Line'))] },
        { header: true, blocks: [paragraph(text('Trains a day'))] },
        { header: true, blocks: [paragraph(text('Since'))] },
      ],
      ...[
        ['Kell mountain', '6 pairs', '1923'],
        ['North harbour', '2', '1951'],
        ['East harbour', '1', '1958'],
      ].map((row) => row.map((words) => ({ header: false, blocks: [paragraph(text(words))] }))),
    ],
  },
  heading('What counts as daily service', 'SECTION'),
  paragraph(
    text(
      'We count a line if a passenger or a wagon can travel behind steam on every working day. The survey of heritage lines uses the same rule',
    ),
    mark('c8', 'survey'),
    text('.'),
  ),
  {
    type: 'quotation',
    blocks: [paragraph(text('A train that runs for the public on Tuesday in February is not a museum.'))],
  },
  heading('What this cannot establish', 'LIMITS'),
  list(
    [text('How long the boilers on the mountain line will be allowed to run. Their permits are not public.')],
    [text('Whether works railways outside the survey use steam every day.')],
  ),
  heading('Follow-up questions', 'FOLLOW_UPS'),
  list([text('Does a steam train use more energy than a bus?')], [text('Who may still learn to drive one?')]),
];

export const source = (number: number, sourceId: string, more: Partial<PageSource>): PageSource => ({
  sourceId,
  number,
  identified: true,
  kind: 'PRIMARY_DOCUMENT',
  title: sourceId,
  publisher: null,
  authors: [],
  publishedOn: null,
  address: `https://${sourceId}.example/page`,
  reference: null,
  copy: false,
  copyOf: null,
  ...more,
});

const citation = (
  citationId: string,
  sourceId: string,
  quotation: string,
  more: Partial<PageCitation> = {},
): PageCitation => ({
  citationId,
  sourceId,
  finding: 'SUPPORTS',
  note: null,
  passage: {
    quotation,
    prefix: 'Valid from 14 December.',
    suffix: 'Changes at short notice are shown at the stations.',
    readOn: day('2025-11-14'),
    archiveAddress: null,
  },
  override: null,
  ...more,
});

const TIMETABLE = 'Six pairs of trains run from Monday to Saturday. All of them are worked by steam.';
export const scaleValue = (label: string, place: number | null, definition: string) => ({ label, place, definition });

/** A sound check with a claim, a verdict on the scale, seven kinds of blocks and every kind of finding worth showing. */
export const steamTrains: PublishedPage = {
  version: 1,
  slug: 'steam-trains-in-daily-service',
  language: 'en',
  desk: 'Transport',
  topics: ['Trains'],
  question: 'Are steam trains still in daily service?',
  edition: 3,
  dates: { checkedAt: day('2025-11-14'), firstPublishedOn: day('2025-03-03'), textChangedOn: day('2025-06-18') },
  claim: {
    words: 'Nobody runs a steam train on an ordinary weekday any more; it is all weekends and tourists now.',
    claimant: 'Wall text of “Farewell to Smoke”, a travelling exhibition',
    madeOn: day('2025-01-14'),
    appearances: [
      { address: 'https://farewell.example/rooms/4', description: 'Exhibition website', on: null },
      { address: null, description: 'Leaflet at the entrance', on: day('2025-02-01') },
    ],
  },
  answer: {
    answers: 'CLAIM',
    label: 'Mostly false',
    rationale: 'Three lines do run on ordinary weekdays; that most of what is left is for weekends holds.',
    place: 2,
    scale: {
      name: 'Five steps',
      values: [
        scaleValue('True', 5, 'The evidence bears the claim out, and nothing that matters is left out.'),
        scaleValue('Mostly true', 4, 'The main point holds; a detail is overstated or missing.'),
        scaleValue('Mixed', 3, 'One part holds and another part of equal weight does not.'),
        scaleValue('Mostly false', 2, 'A true detail carries a main point that does not hold.'),
        scaleValue('False', 1, 'The evidence contradicts the claim.'),
        scaleValue('Unproven', null, 'The evidence at hand does not decide it.'),
      ],
    },
  },
  document: { version: 1, blocks },
  sources: [
    source(1, 'timetable', {
      title: 'Winter timetable 2025/26 of the Kell mountain railway',
      publisher: 'Kell Mountain Railway',
      publishedOn: day('2025-10-01'),
    }),
    source(2, 'harbour', {
      title: 'Traffic on the harbour lines, 2024',
      kind: 'OFFICIAL_DATA',
      publisher: 'Port Office',
      authors: ['B. Ott', 'L. Sand'],
      publishedOn: day('2025-02-11'),
    }),
    source(3, 'survey', {
      title: 'Survey of heritage and working steam',
      kind: 'RESEARCH',
      publisher: 'Society for Railway Statistics',
      address: null,
      reference: 'Yearbook 2024, pp. 14–31',
    }),
    source(4, 'press', {
      title: 'Five harbour lines still steam',
      kind: 'REPUBLISHED_COPY',
      publisher: 'Lakeside Evening Post',
      publishedOn: day('2025-02-14'),
      copy: true,
      copyOf: 2,
    }),
  ],
  citations: [
    citation('c1', 'timetable', TIMETABLE),
    citation('c2', 'harbour', 'Goods were worked by steam on two lines on every working day of the year.'),
    citation('c3', 'survey', 'On 61 lines steam runs at weekends only.', {
      finding: 'PARTLY_SUPPORTS',
      note: 'The survey leaves out lines shorter than two kilometres.',
    }),
    citation('c4', 'press', 'Enthusiasts keep the rest alive at weekends.'),
    citation('c5', 'timetable', TIMETABLE),
    citation('c6', 'harbour', 'Goods were worked by steam on two lines on every working day of the year.'),
    citation('c7', 'press', 'Five harbour lines still steam.', {
      finding: 'CONTRADICTS',
      note: 'The Port Office, from which the figure is taken, counts two.',
      override: 'Cited to show how the figure was reported; the sentence says that it is wrong.',
    }),
    citation('c8', 'survey', 'We count service on every working day.', {
      passage: null,
      finding: 'CANNOT_VERIFY',
      note: 'Page 16 is missing in our copy.',
      override: 'The rule is printed again on page 30, which we have.',
    }),
  ],
  followUps: [{ question: 'Does a steam train use more energy than a bus?', slug: 'steam-train-or-bus' }],
  editions: [
    {
      number: 3,
      note: 'RECHECKED',
      publishedOn: day('2025-11-14'),
      checkedAt: day('2025-11-14'),
      text: null,
      revision: digest('b'),
    },
    {
      number: 2,
      note: 'CORRECTION',
      publishedOn: day('2025-06-18'),
      checkedAt: day('2025-06-18'),
      text: 'Edition 1 gave the mountain line eight pairs of trains a day. There are six. The verdict did not change.',
      revision: digest('b'),
    },
    {
      number: 1,
      note: 'FIRST',
      publishedOn: day('2025-03-03'),
      checkedAt: day('2025-03-03'),
      text: null,
      revision: digest('a'),
    },
  ],
  correction: {
    on: day('2025-06-18'),
    text: 'Edition 1 gave the mountain line eight pairs of trains a day. There are six. The verdict did not change.',
  },
  retraction: null,
  imported: null,
  digests: { revision: digest('b'), evidence: digest('e') },
};
