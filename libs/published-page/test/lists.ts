import type { ChangeListing, CheckListing, CorrectionsContents, HomeContents } from '../src';
import { day } from './steam-trains';

/* Contents of the site's lists, invented. */

const listed = (slug: string, question: string, more: Partial<CheckListing>): CheckListing => ({
  slug,
  question,
  topics: ['Food'],
  checkedAt: day('2025-10-22'),
  freshness: 'FRESH',
  answer: { label: 'Mostly true', rationale: 'Its acid slows mould by some days.', place: { at: 4, of: 5 } },
  remark: null,
  ...more,
});

const changed = (question: string, more: Partial<ChangeListing>): ChangeListing => ({
  slug: question.toLowerCase().replace(/\W+/g, '-'),
  question,
  edition: 2,
  note: 'UPDATE',
  publishedOn: day('2025-10-22'),
  text: 'A new series of the gauge was published in September.',
  verdictBefore: 'Mostly true',
  verdict: 'Unproven',
  ...more,
});

const correction = changed('Does a lid save energy when water boils?', {
  note: 'CORRECTION',
  publishedOn: day('2025-11-03'),
  text: 'Section 2 gave a third for electric kettles; the third is for pots.',
  verdictBefore: 'True',
  verdict: 'True',
});

export const homeContents: HomeContents = {
  checks: [
    listed('sourdough', 'Does sourdough keep longer than yeast bread?', {}),
    listed('hedgehogs', 'Can hedgehogs drink milk?', { freshness: 'DUE_SOON', topics: ['Animals', 'Food'] }),
    listed('arlen', 'How often does the Arlen flood its meadows?', {
      freshness: 'OUTDATED',
      answer: { label: 'Unproven', rationale: 'The two series do not meet.', place: null },
      remark: 'A passage we cite was changed.',
    }),
    listed('tomato', 'Is a tomato a fruit?', { freshness: 'DUE', checkedAt: null, answer: null, topics: [] }),
  ],
  total: 224,
  topics: ['Animals', 'Food'],
  query: '',
  topic: null,
  order: 'CHECKED',
  next: 'position',
  continued: false,
  counts: { FRESH: 187, DUE_SOON: 24, DUE: 9, OUTDATED: 4 },
  countedOn: day('2025-11-22'),
  latestCorrection: correction,
};

export const correctionsContents: CorrectionsContents = {
  changes: [
    changed('Are steam trains still in daily service?', {
      note: 'RECHECKED',
      publishedOn: day('2025-11-14'),
      text: null,
    }),
    correction,
    changed('Does humming to dough make it rise?', {
      note: 'RETRACTION',
      publishedOn: day('2025-10-29'),
      text: 'The only study behind this check was withdrawn.',
      verdict: null,
    }),
    changed('How often does the Arlen flood its meadows?', {}),
  ],
  filter: 'ALL',
  next: 'position',
  counts: { CORRECTION: 6, UPDATE: 19, RECHECKED: 71, RETRACTION: 1 },
  countedOn: day('2025-11-22'),
};
