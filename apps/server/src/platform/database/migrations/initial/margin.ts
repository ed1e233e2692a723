/** What is said beside a draft: comments in threads, and suggested edits. Never part of what is approved. */
export const marginTables = `
CREATE TABLE comment_threads (
  id uuid CONSTRAINT comment_threads_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT comment_threads_round_fkey REFERENCES rounds,
  -- positions of the shared document, and the words between them
  anchor_start bytea NOT NULL,
  anchor_end bytea NOT NULL,
  words text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  stage text NOT NULL CONSTRAINT comment_threads_stage CHECK (stage IN ('DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION')),
  begun_at timestamptz NOT NULL,
  resolved_by uuid CONSTRAINT comment_threads_resolved_by_fkey REFERENCES people,
  resolved_at timestamptz,
  CONSTRAINT comment_threads_resolved CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX comment_threads_round_idx ON comment_threads (round_id, begun_at);

CREATE TABLE comments (
  id uuid CONSTRAINT comments_pkey PRIMARY KEY,
  thread_id uuid NOT NULL CONSTRAINT comments_thread_fkey REFERENCES comment_threads,
  person_id uuid NOT NULL CONSTRAINT comments_person_fkey REFERENCES people,
  body text NOT NULL,
  mentions uuid[] NOT NULL DEFAULT '{}',
  written_at timestamptz NOT NULL,
  changed_at timestamptz,
  deleted_at timestamptz,
  -- of a deleted comment only that there was one is kept
  CONSTRAINT comments_deleted CHECK ((deleted_at IS NOT NULL) = (body = ''))
);
CREATE INDEX comments_thread_idx ON comments (thread_id, written_at);
CREATE INDEX comments_mentions_idx ON comments USING gin (mentions);

CREATE TABLE suggestions (
  id uuid CONSTRAINT suggestions_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT suggestions_round_fkey REFERENCES rounds,
  anchor_start bytea NOT NULL,
  anchor_end bytea NOT NULL,
  -- empty for an insertion
  words text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  -- empty for a deletion
  replacement text NOT NULL,
  reason text,
  person_id uuid NOT NULL CONSTRAINT suggestions_person_fkey REFERENCES people,
  suggested_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT suggestions_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  settled_by uuid CONSTRAINT suggestions_settled_by_fkey REFERENCES people,
  settled_at timestamptz,
  -- what an accepted one took out of the draft, as it was set: the way back
  taken jsonb,
  CONSTRAINT suggestions_changes CHECK (words <> replacement),
  CONSTRAINT suggestions_settled CHECK ((state = 'OPEN') = (settled_by IS NULL) AND (state = 'OPEN') = (settled_at IS NULL)),
  CONSTRAINT suggestions_taken CHECK ((state = 'ACCEPTED') = (taken IS NOT NULL))
);
CREATE INDEX suggestions_round_idx ON suggestions (round_id, suggested_at);

-- A suggestion that is settled is not settled again: its words enter the draft once, whoever is asked twice. What was
-- accepted or rejected may be opened again, which takes the words out.
CREATE FUNCTION settled_suggestion_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'WITHDRAWN' OR (OLD.state <> 'OPEN' AND NEW.state <> 'OPEN') THEN
    RAISE EXCEPTION 'suggestion % is settled', OLD.id USING ERRCODE = 'RC007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggestions_settled_stays BEFORE UPDATE ON suggestions FOR EACH ROW EXECUTE FUNCTION settled_suggestion_stays();
`;
