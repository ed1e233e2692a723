import { statement } from '../database/reads';

/** That something changed: what kind of thing, and which ones. */
export interface Announcement {
  /** Chapter first, past tense, e.g. `people.accessChanged`. */
  readonly topic: string;
  readonly ids: readonly string[];
}

export const CHANNEL = 'recheck';

/** PostgreSQL takes less than 8,000 bytes in one notice; ids are short, but lists may be long. */
const IDS_PER_NOTICE = 100;

/** Sends notices ($1) on the channel. */
export const sendNotices = statement<unknown>(
  'platform.sendNotices',
  `SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) payload`,
);

/** What is sent to announce: one notice per topic and hundred ids. */
export const noticesOf = (announcements: readonly Announcement[]): readonly string[] =>
  announcements.flatMap(({ topic, ids }) =>
    Array.from({ length: Math.max(1, Math.ceil(ids.length / IDS_PER_NOTICE)) }, (_, part) =>
      JSON.stringify({ topic, ids: ids.slice(part * IDS_PER_NOTICE, (part + 1) * IDS_PER_NOTICE) }),
    ),
  );
