/** Whether a row of `snapshots` still is what was kept: every byte of it was part of its digest. */
export const isSoundSnapshot = (snapshot: string): string =>
  `(${snapshot}.row_digest = digest_of_snapshot(${snapshot}))`;

/** The same of `snapshot_records`; the WARC bytes themselves are compared with `warc_digest` by who reads them. */
export const isSoundRecord = (record: string): string =>
  `(${record}.row_digest = digest_of_snapshot_record(${record}))`;
