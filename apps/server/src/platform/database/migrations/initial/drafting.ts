/** The live draft (an append-only log of editor updates), imports and the open tasks of a draft. */
export const draftingTables = `
CREATE TABLE draft_updates (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT draft_updates_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT draft_updates_round_fkey REFERENCES rounds,
  -- null for seeded text, which makes nobody a contributor
  person_id uuid CONSTRAINT draft_updates_person_fkey REFERENCES people,
  session_id uuid,
  schema_version integer NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamptz NOT NULL,
  -- where words come from that no person wrote
  origin text CONSTRAINT draft_updates_origin CHECK (origin IN ('TEMPLATE', 'REVISION', 'IMPORT', 'TOOL')),
  CONSTRAINT draft_updates_written CHECK (person_id IS NULL OR origin IS NULL)
);
CREATE INDEX draft_updates_round_idx ON draft_updates (round_id, id);
CREATE TRIGGER draft_updates_open BEFORE INSERT ON draft_updates FOR EACH ROW EXECUTE FUNCTION draft_is_open();

CREATE TABLE draft_snapshots (
  round_id uuid CONSTRAINT draft_snapshots_pkey PRIMARY KEY CONSTRAINT draft_snapshots_round_fkey REFERENCES rounds,
  up_to bigint NOT NULL,
  schema_version integer NOT NULL,
  state bytea NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE draft_tasks (
  id uuid CONSTRAINT draft_tasks_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT draft_tasks_round_fkey REFERENCES rounds,
  position integer NOT NULL,
  kind text NOT NULL,
  facts jsonb NOT NULL,
  done_at timestamptz,
  done_by uuid CONSTRAINT draft_tasks_done_by_fkey REFERENCES people,
  CONSTRAINT draft_tasks_position_key UNIQUE (round_id, position)
);

-- Who stands for text of an import or a tool.
CREATE TABLE adoptions (
  id uuid CONSTRAINT adoptions_pkey PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT adoptions_round_fkey REFERENCES rounds,
  person_id uuid NOT NULL CONSTRAINT adoptions_person_fkey REFERENCES people,
  -- as the shared document counts: [[client, first number, length]]
  spans jsonb NOT NULL,
  adopted_at timestamptz NOT NULL
);
CREATE INDEX adoptions_round_idx ON adoptions (round_id, adopted_at);
CREATE TRIGGER adoptions_open BEFORE INSERT ON adoptions FOR EACH ROW EXECUTE FUNCTION draft_is_open();

-- What the drafts of a desk begin with. Rounds keep what they began with in their rules and tasks.
CREATE TABLE templates (
  id uuid CONSTRAINT templates_pkey PRIMARY KEY,
  desk_id uuid NOT NULL CONSTRAINT templates_desk_fkey REFERENCES desks,
  name text NOT NULL,
  -- [{"part": "SUMMARY", "heading": "In short", "required": true}]
  sections jsonb NOT NULL,
  checklist text[] NOT NULL,
  is_standard boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid NOT NULL CONSTRAINT templates_changed_by_fkey REFERENCES people,
  changed_at timestamptz NOT NULL,
  retired_at timestamptz
);
CREATE UNIQUE INDEX templates_name_idx ON templates (desk_id, lower(name)) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX templates_standard_idx ON templates (desk_id) WHERE is_standard AND retired_at IS NULL;
CREATE TRIGGER templates_version BEFORE UPDATE ON templates FOR EACH ROW EXECUTE FUNCTION version_grows_by_one();

CREATE TABLE imports (
  id uuid CONSTRAINT imports_pkey PRIMARY KEY,
  fact_check_id uuid CONSTRAINT imports_fact_check_fkey REFERENCES fact_checks,
  round_id uuid CONSTRAINT imports_round_fkey REFERENCES rounds,
  file_name text NOT NULL,
  content_digest text NOT NULL,
  text text NOT NULL,
  -- what was recognised: {kind: 'CHECK' | 'ARTICLE', found, missing, chrome, checkedOn}
  report jsonb NOT NULL,
  imported_by uuid NOT NULL CONSTRAINT imports_imported_by_fkey REFERENCES people,
  imported_at timestamptz NOT NULL
);
CREATE INDEX imports_round_idx ON imports (round_id);
CREATE INDEX imports_digest_idx ON imports (content_digest);
`;
