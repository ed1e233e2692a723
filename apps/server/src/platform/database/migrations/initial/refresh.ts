/** Reasons why a published check may be outdated, and dates to watch. */
export const refreshTables = `
-- A row for each live check: the first days of each state of freshness if nothing more happens, from the domain's
-- freshnessDays; null for never. Derived, so that lists and counts need no rule.
CREATE TABLE freshness_days (
  fact_check_id uuid CONSTRAINT freshness_days_pkey PRIMARY KEY CONSTRAINT freshness_days_fact_check_fkey REFERENCES fact_checks,
  due_soon_on date,
  due_on date,
  outdated_on date
);
CREATE INDEX freshness_days_due_idx ON freshness_days (due_on, fact_check_id);

CREATE TABLE watch_dates (
  id uuid CONSTRAINT watch_dates_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT watch_dates_fact_check_fkey REFERENCES fact_checks,
  watch_on date NOT NULL,
  expectation text NOT NULL,
  added_by uuid NOT NULL CONSTRAINT watch_dates_added_by_fkey REFERENCES people,
  added_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX watch_dates_fact_check_idx ON watch_dates (fact_check_id) WHERE removed_at IS NULL;
CREATE INDEX watch_dates_on_idx ON watch_dates (watch_on) WHERE removed_at IS NULL;

-- Two checks that bear on each other; one row for both directions.
CREATE TABLE related_checks (
  fact_check_id uuid NOT NULL CONSTRAINT related_checks_fact_check_fkey REFERENCES fact_checks,
  related_id uuid NOT NULL CONSTRAINT related_checks_related_fkey REFERENCES fact_checks,
  added_by uuid NOT NULL CONSTRAINT related_checks_added_by_fkey REFERENCES people,
  added_at timestamptz NOT NULL,
  CONSTRAINT related_checks_pkey PRIMARY KEY (fact_check_id, related_id),
  CONSTRAINT related_checks_once CHECK (fact_check_id < related_id)
);
CREATE INDEX related_checks_related_idx ON related_checks (related_id);

CREATE TABLE refresh_needs (
  id uuid CONSTRAINT refresh_needs_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT refresh_needs_fact_check_fkey REFERENCES fact_checks,
  trigger text NOT NULL CONSTRAINT refresh_needs_trigger CHECK (trigger IN ('AGE', 'WATCH_DATE', 'SOURCE_CHANGED', 'PASSAGE_LOST', 'SOURCE_GONE', 'RELATED_CHANGED', 'READER_REPORT', 'EDITOR_REQUEST')),
  signal_key text NOT NULL,
  state text NOT NULL CONSTRAINT refresh_needs_state CHECK (state IN ('OPEN', 'IN_ROUND', 'RESOLVED', 'DISMISSED')),
  -- what people and readers are told about it
  detail text,
  -- the citations that rest on what changed; empty where it concerns the whole check
  citation_ids uuid[] NOT NULL DEFAULT '{}',
  -- for a dismissed AGE: the day on which the check is due instead
  next_due_on date,
  round_id uuid CONSTRAINT refresh_needs_round_fkey REFERENCES rounds,
  raised_by uuid CONSTRAINT refresh_needs_raised_by_fkey REFERENCES people,
  raised_at timestamptz NOT NULL,
  -- a person looked at it and says that it matters: the check is outdated
  confirmed_by uuid CONSTRAINT refresh_needs_confirmed_by_fkey REFERENCES people,
  confirmed_at timestamptz,
  closed_by uuid CONSTRAINT refresh_needs_closed_by_fkey REFERENCES people,
  closed_at timestamptz,
  close_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT refresh_needs_once_key UNIQUE (fact_check_id, trigger, signal_key)
);
CREATE INDEX refresh_needs_open_idx ON refresh_needs (fact_check_id) WHERE state IN ('OPEN', 'IN_ROUND');
CREATE INDEX refresh_needs_round_idx ON refresh_needs (round_id) WHERE round_id IS NOT NULL;
CREATE TRIGGER refresh_needs_version BEFORE UPDATE ON refresh_needs FOR EACH ROW EXECUTE FUNCTION version_grows_by_one();
`;
