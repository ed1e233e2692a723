/**
 * The state of freshness on a day, from a left-joined row of `freshness_days`, which the refresh chapter keeps for every
 * live check (`stateOn` of the domain, in SQL); null for a check that is not live.
 *
 * @param days alias of the joined table
 * @param day an SQL expression of type date: today in the newsroom
 */
export const freshnessState = (days: string, day: string): string => `CASE
  WHEN ${days}.fact_check_id IS NULL THEN NULL
  WHEN ${days}.outdated_on <= ${day} THEN 'OUTDATED'
  WHEN ${days}.due_on <= ${day} THEN 'DUE'
  WHEN ${days}.due_soon_on <= ${day} THEN 'DUE_SOON'
  ELSE 'FRESH' END`;

/** The four counts of live checks and the day they were made for, as JSON (`NewsroomFreshness`). */
const freshnessCounts = (day: string): string => `(
  SELECT json_build_object('live', count(*),
    'fresh', count(*) FILTER (WHERE state = 'FRESH'), 'dueSoon', count(*) FILTER (WHERE state = 'DUE_SOON'),
    'due', count(*) FILTER (WHERE state = 'DUE'), 'outdated', count(*) FILTER (WHERE state = 'OUTDATED'),
    'withinPolicy', avg(CASE WHEN state IN ('FRESH', 'DUE_SOON') THEN 1.0 ELSE 0.0 END)::float8, 'computedOn', ${day})
  FROM (SELECT ${freshnessState('live', day)} AS state FROM freshness_days live) states)`;

/** The same counts, or null: a statement counts only where nobody has for a while (`RememberedFreshness`). */
export const freshnessCountsIf = (count: boolean, day: string): string => (count ? freshnessCounts(day) : 'NULL::json');
