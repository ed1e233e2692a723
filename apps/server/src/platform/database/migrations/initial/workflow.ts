/** Checks and their rounds: what is worked on, by whom, in which stage. */
export const workflowTables = `
CREATE TABLE fact_checks (
  id uuid CONSTRAINT fact_checks_pkey PRIMARY KEY,
  desk_id uuid NOT NULL CONSTRAINT fact_checks_desk_fkey REFERENCES desks,
  slug text NOT NULL CONSTRAINT fact_checks_slug_key UNIQUE,
  -- the question of the open round, else of the current edition: for lists and search
  question text NOT NULL,
  language text NOT NULL,
  topics text[] NOT NULL DEFAULT '{}',
  priority text NOT NULL DEFAULT 'NORMAL' CONSTRAINT fact_checks_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  public_state text NOT NULL DEFAULT 'NONE' CONSTRAINT fact_checks_public_state CHECK (public_state IN ('NONE', 'LIVE', 'WITHDRAWN', 'RETIRED')),
  merged_into uuid CONSTRAINT fact_checks_merged_into_fkey REFERENCES fact_checks,
  merged_at timestamptz,
  refresh_period text,
  watch_sources boolean,
  current_edition integer,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL CONSTRAINT fact_checks_created_by_fkey REFERENCES people,
  created_at timestamptz NOT NULL,
  CONSTRAINT fact_checks_merged CHECK ((merged_into IS NULL) = (merged_at IS NULL) AND (merged_into IS NULL OR public_state = 'RETIRED'))
);
CREATE INDEX fact_checks_merged_idx ON fact_checks (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX fact_checks_desk_idx ON fact_checks (desk_id, created_at DESC, id);
CREATE INDEX fact_checks_created_idx ON fact_checks (created_at DESC, id);
CREATE INDEX fact_checks_live_idx ON fact_checks (id) WHERE public_state = 'LIVE';
CREATE INDEX fact_checks_question_idx ON fact_checks (question, id);
CREATE INDEX fact_checks_topics_idx ON fact_checks USING gin (topics);
CREATE INDEX fact_checks_search_idx ON fact_checks USING gin (to_tsvector('simple', question));

-- similarity() of whole questions
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- By what a question is recognised, in any language: the beginnings of its words, which endings leave as they are; of
-- scripts that write no spaces, pairs of characters.
CREATE FUNCTION stems_of(question text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH words AS (
    SELECT found[1] AS word, found[1] ~ '[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF]' AS unspaced
    FROM regexp_matches(lower(normalize(question, NFKC)), '[^[:space:][:punct:]]{2,}', 'g') AS found)
  SELECT left(word, 5) FROM words WHERE NOT unspaced
  UNION
  SELECT substr(word, place, 2) FROM words, generate_series(1, length(word) - 1) AS place WHERE unspaced
$$;

-- Which questions have a stem. Kept by triggers, so that no way of changing a question goes past it.
CREATE TABLE question_stems (
  stem text COLLATE "C" NOT NULL,
  fact_check_id uuid NOT NULL CONSTRAINT question_stems_fact_check_fkey REFERENCES fact_checks,
  CONSTRAINT question_stems_pkey PRIMARY KEY (stem, fact_check_id)
);
CREATE INDEX question_stems_fact_check_idx ON question_stems (fact_check_id);

CREATE FUNCTION add_question_stems() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO question_stems SELECT stem, id FROM added, stems_of(question) AS stem ORDER BY stem;
  RETURN NULL;
END $$;
CREATE TRIGGER fact_checks_stems_added AFTER INSERT ON fact_checks REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION add_question_stems();

CREATE FUNCTION change_question_stems() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM question_stems WHERE fact_check_id = NEW.id;
  INSERT INTO question_stems SELECT stem, NEW.id FROM stems_of(NEW.question) AS stem;
  RETURN NULL;
END $$;
CREATE TRIGGER fact_checks_stems_changed AFTER UPDATE OF question ON fact_checks FOR EACH ROW
  WHEN (OLD.question IS DISTINCT FROM NEW.question) EXECUTE FUNCTION change_question_stems();

CREATE TABLE rounds (
  id uuid CONSTRAINT rounds_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT rounds_fact_check_fkey REFERENCES fact_checks,
  number integer NOT NULL,
  kind text NOT NULL CONSTRAINT rounds_kind CHECK (kind IN ('INITIAL', 'REFRESH', 'CORRECTION')),
  stage text NOT NULL CONSTRAINT rounds_stage CHECK (stage IN ('DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION')),
  stage_since timestamptz NOT NULL,
  outcome text CONSTRAINT rounds_outcome CHECK (outcome IN ('PUBLISHED', 'CONFIRMED', 'ABANDONED')),
  version integer NOT NULL DEFAULT 1,
  question text NOT NULL,
  claim jsonb,
  verdict_value text,
  verdict_rationale text,
  scale_id uuid,
  scale_version integer,
  -- the desk's rules at the time the round was opened, and what its template requires:
  -- {"reviewerMayApprove": true, "requiredSections": [{"part": "SUMMARY", "heading": "In short", "required": true}]}
  rules jsonb NOT NULL,
  seeded_from uuid,
  submitted_revision uuid,
  submitted_unchanged boolean NOT NULL DEFAULT false,
  -- proposed when the review of all citations is complete
  checked_at date,
  opened_by uuid CONSTRAINT rounds_opened_by_fkey REFERENCES people,
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid CONSTRAINT rounds_ended_by_fkey REFERENCES people,
  end_reason text,
  CONSTRAINT rounds_number_key UNIQUE (fact_check_id, number),
  CONSTRAINT rounds_scale_fkey FOREIGN KEY (scale_id, scale_version) REFERENCES rating_scales (id, version),
  CONSTRAINT rounds_ended CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX rounds_one_open_idx ON rounds (fact_check_id) WHERE outcome IS NULL;
CREATE INDEX rounds_open_stage_idx ON rounds (stage, stage_since, id) WHERE outcome IS NULL;

CREATE TABLE assignments (
  round_id uuid NOT NULL CONSTRAINT assignments_round_fkey REFERENCES rounds,
  stage text NOT NULL CONSTRAINT assignments_stage CHECK (stage IN ('DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION')),
  person_id uuid CONSTRAINT assignments_person_fkey REFERENCES people,
  due_on date,
  assigned_by uuid NOT NULL CONSTRAINT assignments_assigned_by_fkey REFERENCES people,
  assigned_at timestamptz NOT NULL,
  CONSTRAINT assignments_pkey PRIMARY KEY (round_id, stage)
);
CREATE INDEX assignments_person_idx ON assignments (person_id, due_on);

-- Who changed anything in a round. Kept, never deleted: four eyes stands on it.
CREATE TABLE contributors (
  round_id uuid NOT NULL CONSTRAINT contributors_round_fkey REFERENCES rounds,
  person_id uuid NOT NULL CONSTRAINT contributors_person_fkey REFERENCES people,
  first_act text NOT NULL,
  since timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  CONSTRAINT contributors_pkey PRIMARY KEY (round_id, person_id)
);
CREATE INDEX contributors_person_idx ON contributors (person_id);

CREATE TABLE revisions (
  id uuid CONSTRAINT revisions_pkey PRIMARY KEY,
  -- null for an import, which came in as published and never was a round
  round_id uuid CONSTRAINT revisions_round_fkey REFERENCES rounds,
  number integer NOT NULL,
  digest text NOT NULL,
  content jsonb NOT NULL,
  -- last row of the update log that the document was built from; null for imported editions
  log_position bigint,
  made_for text NOT NULL CONSTRAINT revisions_made_for CHECK (made_for IN ('SUBMISSION', 'NAMED', 'RESTORE', 'ABANDONED', 'IMPORT')),
  name text,
  made_by uuid CONSTRAINT revisions_made_by_fkey REFERENCES people,
  made_at timestamptz NOT NULL,
  CONSTRAINT revisions_number_key UNIQUE (round_id, number),
  CONSTRAINT revisions_of_round CHECK ((round_id IS NULL) = (made_for = 'IMPORT'))
);
ALTER TABLE rounds ADD CONSTRAINT rounds_submitted_revision_fkey FOREIGN KEY (submitted_revision) REFERENCES revisions;
ALTER TABLE rounds ADD CONSTRAINT rounds_seeded_from_fkey FOREIGN KEY (seeded_from) REFERENCES revisions;

CREATE TABLE decisions (
  id uuid CONSTRAINT decisions_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT decisions_round_fkey REFERENCES rounds,
  revision_id uuid NOT NULL CONSTRAINT decisions_revision_fkey REFERENCES revisions,
  revision_digest text NOT NULL,
  evidence_digest text NOT NULL,
  outcome text NOT NULL CONSTRAINT decisions_outcome CHECK (outcome IN ('APPROVED', 'CHANGES_REQUESTED')),
  reasons text,
  checked_at date,
  person_id uuid NOT NULL CONSTRAINT decisions_person_fkey REFERENCES people,
  decided_at timestamptz NOT NULL,
  voided_at timestamptz
);
CREATE UNIQUE INDEX decisions_one_approval_idx ON decisions (round_id) WHERE outcome = 'APPROVED' AND voided_at IS NULL;
CREATE INDEX decisions_round_idx ON decisions (round_id, decided_at);

-- Every transition, with the words the next person needs and the revision that it was about.
CREATE TABLE round_moves (
  id uuid CONSTRAINT round_moves_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT round_moves_round_fkey REFERENCES rounds,
  revision_id uuid CONSTRAINT round_moves_revision_fkey REFERENCES revisions,
  action text NOT NULL,
  from_stage text NOT NULL,
  to_stage text,
  reason text,
  person_id uuid CONSTRAINT round_moves_person_fkey REFERENCES people,
  moved_at timestamptz NOT NULL
);
CREATE INDEX round_moves_round_idx ON round_moves (round_id, moved_at);
`;

/** What no race may get past, whatever the server believes. */
export const workflowGuards = `
CREATE FUNCTION version_grows_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version of % must grow by one (% -> %)', TG_TABLE_NAME, OLD.version, NEW.version USING ERRCODE = 'RC001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rounds_version BEFORE UPDATE ON rounds FOR EACH ROW EXECUTE FUNCTION version_grows_by_one();
CREATE TRIGGER fact_checks_version BEFORE UPDATE ON fact_checks FOR EACH ROW EXECUTE FUNCTION version_grows_by_one();

CREATE FUNCTION ended_round_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'round % has ended', OLD.id USING ERRCODE = 'RC002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rounds_ended_stays BEFORE UPDATE ON rounds FOR EACH ROW EXECUTE FUNCTION ended_round_stays();

-- A draft is frozen outside DRAFT: the row lock makes a late writer wait for a submit in flight and then fail.
CREATE FUNCTION draft_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open boolean;
BEGIN
  SELECT stage = 'DRAFT' AND outcome IS NULL INTO open FROM rounds WHERE id = NEW.round_id FOR SHARE;
  IF NOT coalesce(open, false) THEN
    RAISE EXCEPTION 'draft of round % is frozen', NEW.round_id USING ERRCODE = 'RC003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contributors_open BEFORE INSERT ON contributors FOR EACH ROW EXECUTE FUNCTION draft_is_open();

-- Four eyes: a contributor of a round neither reviews its sources, nor overrides, nor approves.
CREATE FUNCTION refuse_contributor(round uuid, person uuid, guarded text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM contributors c WHERE c.round_id = round AND c.person_id = person) THEN
    RAISE EXCEPTION 'person % contributed to round %', person, round USING ERRCODE = 'RC004', TABLE = guarded;
  END IF;
END $$;
-- A decision names bytes: those of a revision of its own round.
CREATE FUNCTION decision_by_other_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM revisions v
                 WHERE v.id = NEW.revision_id AND v.round_id = NEW.round_id AND v.digest = NEW.revision_digest) THEN
    RAISE EXCEPTION 'decision % is not on the words of its round', NEW.id USING ERRCODE = 'RC006';
  END IF;
  PERFORM refuse_contributor(NEW.round_id, NEW.person_id, TG_TABLE_NAME);
  RETURN NEW;
END $$;
CREATE TRIGGER decisions_four_eyes BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION decision_by_other_eyes();
`;
