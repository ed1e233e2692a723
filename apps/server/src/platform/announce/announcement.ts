/** That something changed: what kind of thing, and which ones. */
export interface Announcement {
  /** Chapter first, past tense, e.g. `people.accessChanged`. */
  readonly topic: string;
  readonly ids: readonly string[];
}

export const CHANNEL = 'recheck';

/** PostgreSQL takes less than 8,000 bytes in one notice; ids are short, but lists may be long. */
const IDS_PER_NOTICE = 100;

/** The statement that announces: one notice per topic and hundred ids. */
export const notify = (announcements: readonly Announcement[]): { text: string; values: string[] } => {
  const payloads = announcements.flatMap(({ topic, ids }) =>
    Array.from({ length: Math.max(1, Math.ceil(ids.length / IDS_PER_NOTICE)) }, (_, part) =>
      JSON.stringify({ topic, ids: ids.slice(part * IDS_PER_NOTICE, (part + 1) * IDS_PER_NOTICE) }),
    ),
  );
  const calls = payloads.map((_, index) => `pg_notify('${CHANNEL}', $${index + 1})`);
  return { text: `SELECT ${calls.join(', ')}`, values: payloads };
};
