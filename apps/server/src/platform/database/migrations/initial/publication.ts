/** Editions are written once. What changes with time (freshness) is not in them. */
export const publicationTables = `
CREATE TABLE editions (
  id uuid CONSTRAINT editions_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT editions_fact_check_fkey REFERENCES fact_checks,
  number integer NOT NULL,
  -- null for a retraction and an import, which no round made
  round_id uuid CONSTRAINT editions_round_fkey REFERENCES rounds,
  revision_id uuid NOT NULL CONSTRAINT editions_revision_fkey REFERENCES revisions,
  revision_digest text NOT NULL,
  -- null where nothing was reviewed here (an import)
  evidence_digest text,
  digest text NOT NULL,
  checked_at date,
  change_note text NOT NULL CONSTRAINT editions_change_note CHECK (change_note IN ('FIRST', 'UPDATE', 'CORRECTION', 'CLARIFICATION', 'RECHECKED', 'RETRACTION', 'IMPORTED')),
  change_text text,
  page jsonb NOT NULL,
  artifact text NOT NULL,
  artifact_digest text NOT NULL,
  published_by uuid NOT NULL CONSTRAINT editions_published_by_fkey REFERENCES people,
  published_at timestamptz NOT NULL,
  CONSTRAINT editions_number_key UNIQUE (fact_check_id, number)
);
CREATE INDEX editions_published_idx ON editions (published_at DESC, id);
-- the public list: an unknown checked date comes last
CREATE INDEX editions_checked_idx ON editions (coalesce(checked_at, '-infinity'::date) DESC, fact_check_id);

CREATE TABLE withdrawals (
  id uuid CONSTRAINT withdrawals_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT withdrawals_fact_check_fkey REFERENCES fact_checks,
  reason text NOT NULL CONSTRAINT withdrawals_reason CHECK (length(btrim(reason)) > 0),
  proposed_by uuid NOT NULL CONSTRAINT withdrawals_proposed_by_fkey REFERENCES people,
  proposed_at timestamptz NOT NULL,
  confirmed_by uuid CONSTRAINT withdrawals_confirmed_by_fkey REFERENCES people,
  confirmed_at timestamptz,
  dropped_at timestamptz,
  CONSTRAINT withdrawals_two_people CHECK (confirmed_by IS DISTINCT FROM proposed_by)
);
CREATE UNIQUE INDEX withdrawals_one_open_idx ON withdrawals (fact_check_id) WHERE confirmed_at IS NULL AND dropped_at IS NULL;
`;
