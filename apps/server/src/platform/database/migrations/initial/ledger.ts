/**
 * The append-only record. The database numbers and chains the rows itself: each hash covers the row and the hash before
 * it, so that any change, removal or re-ordering shows.
 */
export const ledgerTables = `
CREATE TABLE ledger (
  seq bigint CONSTRAINT ledger_pkey PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  actor_id uuid CONSTRAINT ledger_actor_fkey REFERENCES people,
  -- the named system actor where no person acted
  system_actor text,
  action text NOT NULL,
  fact_check_id uuid,
  round_id uuid,
  facts text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT ledger_somebody CHECK ((actor_id IS NULL) <> (system_actor IS NULL))
);
CREATE INDEX ledger_fact_check_idx ON ledger (fact_check_id, seq DESC) WHERE fact_check_id IS NOT NULL;
CREATE INDEX ledger_actor_idx ON ledger (actor_id, seq DESC);

-- The text that a row's hash covers; the verifier uses the same function's words.
CREATE FUNCTION ledger_text(entry ledger) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\\x1f', entry.seq, to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(entry.actor_id::text, ''), coalesce(entry.system_actor, ''), entry.action,
    coalesce(entry.fact_check_id::text, ''), coalesce(entry.round_id::text, ''), entry.facts, entry.previous_hash)
$$;

CREATE FUNCTION ledger_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_seq bigint; last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(7263652);
  SELECT seq, hash INTO last_seq, last_hash FROM ledger ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last_seq, 0) + 1;
  NEW.previous_hash := coalesce(last_hash, '');
  NEW.hash := encode(sha256(convert_to(ledger_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_chained BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_chain();

CREATE FUNCTION ledger_is_forever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'RC005';
END $$;
CREATE TRIGGER ledger_no_change BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_is_forever();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_forever();
`;
