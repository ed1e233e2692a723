/** Sources, snapshots, passages, the citations of a revision, findings and overrides. */
export const evidenceTables = `
CREATE TABLE sources (
  id uuid CONSTRAINT sources_pkey PRIMARY KEY,
  fact_check_id uuid NOT NULL CONSTRAINT sources_fact_check_fkey REFERENCES fact_checks,
  created_by uuid CONSTRAINT sources_created_by_fkey REFERENCES people,
  created_at timestamptz NOT NULL
);
CREATE INDEX sources_fact_check_idx ON sources (fact_check_id);

-- What one round says about a source. Rows of an ended round never change.
CREATE TABLE round_sources (
  round_id uuid NOT NULL CONSTRAINT round_sources_round_fkey REFERENCES rounds,
  source_id uuid NOT NULL CONSTRAINT round_sources_source_fkey REFERENCES sources,
  kind text,
  kind_confirmed_by uuid CONSTRAINT round_sources_kind_confirmed_by_fkey REFERENCES people,
  title text,
  publisher text,
  authors text[] NOT NULL DEFAULT '{}',
  published_on date,
  address text,
  reference text,
  republishes uuid CONSTRAINT round_sources_republishes_fkey REFERENCES sources,
  imported_number integer,
  version integer NOT NULL DEFAULT 1,
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  CONSTRAINT round_sources_pkey PRIMARY KEY (round_id, source_id)
);
CREATE INDEX round_sources_source_idx ON round_sources (source_id);
CREATE TRIGGER round_sources_open BEFORE INSERT OR UPDATE ON round_sources FOR EACH ROW EXECUTE FUNCTION draft_is_open();
CREATE TRIGGER round_sources_version BEFORE UPDATE ON round_sources FOR EACH ROW EXECUTE FUNCTION version_grows_by_one();

-- What a source said at one moment, in words; never changed. The bytes lie in snapshot_records.
CREATE TABLE snapshots (
  id uuid CONSTRAINT snapshots_pkey PRIMARY KEY,
  source_id uuid NOT NULL CONSTRAINT snapshots_source_fkey REFERENCES sources,
  made_by text NOT NULL CONSTRAINT snapshots_made_by CHECK (made_by IN ('PASTED', 'UPLOADED', 'FETCHED')),
  -- the address that was asked, and the one that answered in the end
  address text,
  final_address text,
  redirects jsonb NOT NULL DEFAULT '[]',
  status integer,
  file_name text,
  media_type text NOT NULL DEFAULT 'text/plain',
  -- what the page says about itself: suggestions for the source
  title text,
  publisher text,
  authors text[] NOT NULL DEFAULT '{}',
  published_on date,
  language text,
  canonical_address text,
  text text NOT NULL,
  -- where each page of a PDF begins in the text, in UTF-16 units
  page_starts integer[] NOT NULL DEFAULT '{}',
  byte_count integer NOT NULL,
  -- SHA-256 of the bytes without their transfer's compression; of a pasted text: of its UTF-8
  content_digest text NOT NULL,
  taken_by uuid CONSTRAINT snapshots_taken_by_fkey REFERENCES people,
  taken_at timestamptz NOT NULL,
  -- SHA-256 of all the others
  row_digest text NOT NULL
);
CREATE INDEX snapshots_source_idx ON snapshots (source_id, taken_at);

-- The archived bytes of a snapshot: WARC records, each compressed for itself, and what and where each of them is.
CREATE TABLE snapshot_records (
  snapshot_id uuid CONSTRAINT snapshot_records_pkey PRIMARY KEY
    CONSTRAINT snapshot_records_snapshot_fkey REFERENCES snapshots,
  warc bytea NOT NULL,
  warc_digest text NOT NULL,
  records jsonb NOT NULL,
  -- an inert rendering of an HTML page, compressed
  page bytea,
  row_digest text NOT NULL
);
ALTER TABLE snapshot_records ALTER COLUMN warc SET STORAGE EXTERNAL, ALTER COLUMN page SET STORAGE EXTERNAL;

-- What was kept carries a digest of itself from the moment it was, whoever wrote it: a byte that changes later is noticed
-- when the snapshot is read. What is null says nothing, so that a column that is added later changes no digest.
CREATE FUNCTION digest_of_snapshot(kept snapshots) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(kept) - 'row_digest')::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION digest_of_snapshot_record(kept snapshot_records) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(' ', kept.snapshot_id, kept.warc_digest, encode(sha256(kept.page), 'hex'),
    kept.records), 'UTF8')), 'hex')
$$;
CREATE FUNCTION seal_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.row_digest := digest_of_snapshot(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER snapshots_sealed BEFORE INSERT ON snapshots FOR EACH ROW EXECUTE FUNCTION seal_snapshot();
CREATE FUNCTION seal_snapshot_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.row_digest := digest_of_snapshot_record(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER snapshot_records_sealed BEFORE INSERT ON snapshot_records FOR EACH ROW EXECUTE FUNCTION seal_snapshot_record();

-- The work of capturing a source: how far it is, or why it ended without a snapshot.
CREATE TABLE captures (
  id uuid CONSTRAINT captures_pkey PRIMARY KEY,
  source_id uuid NOT NULL CONSTRAINT captures_source_fkey REFERENCES sources,
  address text NOT NULL,
  state text NOT NULL CONSTRAINT captures_state CHECK (state IN ('WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED')),
  final_address text,
  redirects jsonb NOT NULL DEFAULT '[]',
  status integer,
  received_bytes integer NOT NULL DEFAULT 0,
  expected_bytes integer,
  problem text,
  snapshot_id uuid CONSTRAINT captures_snapshot_fkey REFERENCES snapshots,
  asked_by uuid CONSTRAINT captures_asked_by_fkey REFERENCES people,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT captures_end CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED')) AND
    (problem IS NOT NULL) = (state = 'FAILED') AND (snapshot_id IS NOT NULL) = (state = 'DONE'))
);
CREATE INDEX captures_source_idx ON captures (source_id, asked_at);
-- One capture of a source at a time.
CREATE UNIQUE INDEX captures_one_idx ON captures (source_id) WHERE ended_at IS NULL;

-- Politeness: when a server may next be asked, and what its robots.txt said. In the machine's time.
CREATE TABLE capture_hosts (
  origin text CONSTRAINT capture_hosts_pkey PRIMARY KEY,
  free_at timestamptz NOT NULL,
  robots text,
  robots_status integer,
  robots_read_at timestamptz
);

-- W3C Web Annotation TextQuoteSelector with position (in UTF-16 units of the snapshot's text).
CREATE TABLE passages (
  id uuid CONSTRAINT passages_pkey PRIMARY KEY,
  snapshot_id uuid NOT NULL CONSTRAINT passages_snapshot_fkey REFERENCES snapshots,
  quotation text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  starts_at integer NOT NULL,
  ends_at integer NOT NULL,
  digest text NOT NULL,
  chosen_by uuid CONSTRAINT passages_chosen_by_fkey REFERENCES people,
  chosen_at timestamptz NOT NULL
);
CREATE INDEX passages_snapshot_idx ON passages (snapshot_id);

CREATE TABLE revision_citations (
  revision_id uuid NOT NULL CONSTRAINT revision_citations_revision_fkey REFERENCES revisions,
  citation_id uuid NOT NULL,
  ordinal integer NOT NULL,
  source_id uuid NOT NULL CONSTRAINT revision_citations_source_fkey REFERENCES sources,
  passage_id uuid CONSTRAINT revision_citations_passage_fkey REFERENCES passages,
  statement text NOT NULL,
  statement_digest text NOT NULL,
  -- where it stands: the heading above it, and the words around it in its paragraph
  section text,
  words_before text NOT NULL,
  words_after text NOT NULL,
  CONSTRAINT revision_citations_pkey PRIMARY KEY (revision_id, citation_id)
);

CREATE TABLE findings (
  id uuid CONSTRAINT findings_pkey PRIMARY KEY,
  revision_id uuid NOT NULL,
  citation_id uuid NOT NULL,
  value text NOT NULL CONSTRAINT findings_value CHECK (value IN ('SUPPORTS', 'PARTLY_SUPPORTS', 'CONTRADICTS', 'DOES_NOT_MENTION', 'CANNOT_VERIFY')),
  note text,
  passage_id uuid CONSTRAINT findings_passage_fkey REFERENCES passages,
  person_id uuid NOT NULL CONSTRAINT findings_person_fkey REFERENCES people,
  found_at timestamptz NOT NULL,
  carried_from uuid CONSTRAINT findings_carried_from_fkey REFERENCES findings,
  superseded_at timestamptz,
  superseded_by uuid CONSTRAINT findings_superseded_by_fkey REFERENCES people,
  CONSTRAINT findings_citation_fkey FOREIGN KEY (revision_id, citation_id) REFERENCES revision_citations (revision_id, citation_id),
  CONSTRAINT findings_note CHECK (value = 'SUPPORTS' OR length(btrim(note)) > 0)
);
CREATE INDEX findings_revision_idx ON findings (revision_id);
CREATE UNIQUE INDEX findings_one_idx ON findings (revision_id, citation_id) WHERE superseded_at IS NULL;

CREATE TABLE overrides (
  id uuid CONSTRAINT overrides_pkey PRIMARY KEY,
  finding_id uuid NOT NULL CONSTRAINT overrides_finding_fkey REFERENCES findings CONSTRAINT overrides_finding_key UNIQUE,
  person_id uuid NOT NULL CONSTRAINT overrides_person_fkey REFERENCES people,
  reason text NOT NULL CONSTRAINT overrides_reason CHECK (length(btrim(reason)) > 0),
  overridden_at timestamptz NOT NULL
);

CREATE FUNCTION finding_by_other_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_contributor((SELECT round_id FROM revisions WHERE id = NEW.revision_id), NEW.person_id, TG_TABLE_NAME);
  RETURN NEW;
END $$;
CREATE TRIGGER findings_four_eyes BEFORE INSERT ON findings FOR EACH ROW EXECUTE FUNCTION finding_by_other_eyes();

CREATE FUNCTION override_by_other_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_contributor((SELECT r.round_id FROM findings f JOIN revisions r ON r.id = f.revision_id WHERE f.id = NEW.finding_id), NEW.person_id, TG_TABLE_NAME);
  RETURN NEW;
END $$;
CREATE TRIGGER overrides_four_eyes BEFORE INSERT ON overrides FOR EACH ROW EXECUTE FUNCTION override_by_other_eyes();
`;
