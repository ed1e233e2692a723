/** SQL that writes a `timestamptz` expression as an instant: ISO 8601 in UTC with milliseconds, null stays null. */
export const instantText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL that collects the rows of a subquery with one JSON column into an array, `[]` where there are none. */
export const jsonRows = (subquery: string): string =>
  `(SELECT coalesce(json_agg(listed.row), '[]'::json) FROM (${subquery}) listed (row))`;
