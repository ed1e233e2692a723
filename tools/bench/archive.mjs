import pg from 'pg';

/** Checks of the demonstration that the archive is made of: one that readers see, one whose sources are reviewed. */
const SHOWN = 'flood';
const REVIEWED = 'sleeping';

/** Who wrote the archive: PostgreSQL plans by how many people there are. */
const COLLEAGUES = 40;

/** An id that a number stands for. @param {string} kind @param {string} [number] */
const id = (kind, number = 'n') => `md5('${kind}' || ${number})::uuid`;

/** Days of everything in the archive: it was published over the last three years. */
const DAY = `(current_date - 1000 + n % 1000)`;

/**
 * Published checks with the words of the demonstration's, a fifth of them with an open refresh round, of which the
 * reviewer has fifty.
 * @param {number} size
 */
const archive = (size) => `
CREATE TEMP TABLE shown AS
  SELECT fc.desk_id, fc.created_by, e.page, e.artifact, v.digest FROM fact_checks fc
  JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition JOIN revisions v ON v.id = e.revision_id
  WHERE fc.slug LIKE '%${SHOWN}%' LIMIT 1;
INSERT INTO fact_checks (id, desk_id, slug, question, language, topics, public_state, current_edition, created_by, created_at)
  SELECT ${id('check')}, desk_id, 'archived-' || n, 'Is statement ' || n || ' about subject ' || n % 97 || ' true?', 'en',
    ARRAY['Topic ' || n % 40], 'LIVE', 1, created_by, ${DAY} FROM shown, generate_series(1, ${size}) n;
INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_at, outcome, ended_at)
  SELECT ${id('round')}, ${id('check')}, 1, 'INITIAL', 'PUBLICATION', ${DAY}, 'Is statement ' || n || ' true?', '{}', ${DAY},
    'PUBLISHED', ${DAY} FROM generate_series(1, ${size}) n;
INSERT INTO revisions (id, round_id, number, digest, content, made_for, made_at)
  SELECT ${id('revision')}, ${id('round')}, 1, digest, '{}', 'SUBMISSION', ${DAY} FROM shown, generate_series(1, ${size}) n;
INSERT INTO editions (id, fact_check_id, number, round_id, revision_id, revision_digest, evidence_digest, digest,
    checked_at, change_note, page, artifact, artifact_digest, published_by, published_at)
  SELECT ${id('edition')}, ${id('check')}, 1, ${id('round')}, ${id('revision')}, digest, digest, digest, ${DAY}, 'FIRST', page,
    '', digest, created_by, ${DAY} FROM shown, generate_series(1, ${size}) n;
INSERT INTO people (id, name, email, created_at, updated_at)
  SELECT ${id('colleague')}, 'Colleague ' || n, 'colleague' || n || '@recheck.example', now(), now() FROM generate_series(1, ${COLLEAGUES}) n;
INSERT INTO contributors (round_id, person_id, first_act, since, last_at)
  SELECT ${id('round')}, ${id('colleague', `(1 + n % ${COLLEAGUES})`)}, 'PROSE', ${DAY}, ${DAY} FROM generate_series(1, ${size}) n;
INSERT INTO freshness_days (fact_check_id, due_soon_on, due_on, outdated_on)
  SELECT ${id('check')}, ${DAY} + 146, ${DAY} + 182, ${DAY} + 274 FROM generate_series(1, ${size}) n;
INSERT INTO sources (id, fact_check_id, created_at) SELECT ${id('source')}, ${id('check')}, ${DAY} FROM generate_series(1, ${size}) n;
INSERT INTO revision_citations (revision_id, citation_id, ordinal, source_id, statement, statement_digest, words_before, words_after)
  SELECT ${id('revision')}, ${id('citation', "n || ' ' || k")}, k, ${id('source')}, 'A statement.', md5(k::text), '', ''
  FROM generate_series(1, ${size}) n, generate_series(1, 4) k;
INSERT INTO refresh_needs (id, fact_check_id, trigger, signal_key, state, raised_at)
  SELECT ${id('need')}, ${id('check')}, 'AGE', (${DAY} + 182)::text, 'OPEN', ${DAY} + 182 FROM generate_series(1, ${size}) n WHERE n % 10 = 0;
INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_at, submitted_revision)
  SELECT ${id('refresh')}, ${id('check')}, 2, 'REFRESH', (ARRAY['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'])[1 + n / 5 % 4],
    ${DAY}, 'Is statement ' || n || ' true?', '{}', ${DAY}, ${id('revision')} FROM generate_series(1, ${size}) n WHERE n % 5 = 0;
INSERT INTO round_moves (id, round_id, revision_id, action, from_stage, to_stage, person_id, moved_at)
  SELECT ${id('move')}, ${id('refresh')}, ${id('revision')}, 'submit', 'DRAFT', 'SOURCE_REVIEW', created_by, ${DAY}
  FROM shown, generate_series(1, ${size}) n WHERE n % 5 = 0;
INSERT INTO assignments (round_id, stage, person_id, due_on, assigned_by, assigned_at)
  SELECT ${id('refresh')}, 'SOURCE_REVIEW', CASE WHEN n <= 1000 THEN p.id END, current_date + n % 20, created_by, ${DAY}
  FROM shown, people p, generate_series(1, ${size}) n WHERE n % 20 = 5 AND p.email = 'reviewer@recheck.example';`;

/**
 * Copies of a round whose sources are being reviewed, to be taken back by their writer.
 * @param {number} count
 */
const reviewed = (count) => `
CREATE TEMP TABLE reviewed AS
  SELECT r.*, fc.desk_id, fc.created_by FROM rounds r JOIN fact_checks fc ON fc.id = r.fact_check_id
  WHERE fc.slug LIKE '%${REVIEWED}%' AND r.outcome IS NULL LIMIT 1;
INSERT INTO fact_checks (id, desk_id, slug, question, language, created_by, created_at)
  SELECT ${id('open')}, desk_id, 'open-' || n, question, 'en', created_by, opened_at FROM reviewed, generate_series(1, ${count}) n;
INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, verdict_value, verdict_rationale, scale_id,
    scale_version, rules, opened_by, opened_at, submitted_revision)
  SELECT ${id('taken')}, ${id('open')}, 1, kind, stage, stage_since, question, verdict_value, verdict_rationale, scale_id,
    scale_version, rules, opened_by, opened_at, ${id('judged')} FROM reviewed, generate_series(1, ${count}) n;
INSERT INTO revisions (id, round_id, number, digest, content, made_for, made_by, made_at)
  SELECT ${id('judged')}, ${id('taken')}, 1, v.digest, v.content, 'SUBMISSION', v.made_by, v.made_at
  FROM reviewed r JOIN revisions v ON v.id = r.submitted_revision, generate_series(1, ${count}) n;
INSERT INTO revision_citations (revision_id, citation_id, ordinal, source_id, passage_id, statement, statement_digest, section, words_before, words_after)
  SELECT ${id('judged')}, c.citation_id, c.ordinal, c.source_id, c.passage_id, c.statement, c.statement_digest, c.section, c.words_before, c.words_after
  FROM reviewed r JOIN revision_citations c ON c.revision_id = r.submitted_revision, generate_series(1, ${count}) n;
INSERT INTO round_sources (round_id, source_id, kind, title, publisher, authors, published_on, address, reference, added_at)
  SELECT ${id('taken')}, s.source_id, s.kind, s.title, s.publisher, s.authors, s.published_on, s.address, s.reference, s.added_at
  FROM reviewed r JOIN round_sources s ON s.round_id = r.id, generate_series(1, ${count}) n;
INSERT INTO contributors (round_id, person_id, first_act, since, last_at)
  SELECT ${id('taken')}, created_by, 'PROSE', opened_at, opened_at FROM reviewed, generate_series(1, ${count}) n;
INSERT INTO draft_snapshots (round_id, up_to, schema_version, state, made_at)
  SELECT ${id('taken')}, 0, u.schema_version, u.bytes, u.received_at FROM (
    SELECT u.* FROM reviewed r JOIN draft_updates u ON u.round_id = r.id ORDER BY u.id LIMIT 1) u, generate_series(1, ${count}) n;`;

/**
 * Fills a demonstration newsroom with an archive. Guards and foreign keys look away meanwhile, as they do for a restore.
 * @param {string} superuserUrl @param {{ checks: number, rounds: number }} size
 * @returns what the workloads are about
 */
export async function fillArchive(superuserUrl, { checks, rounds }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; ${archive(checks)} ${reviewed(rounds)}`);
    await client.query('VACUUM ANALYZE');
    const row = async (/** @type {string} */ sql) => (await client.query(sql)).rows[0];
    return {
      reviewer: (await row(`SELECT id FROM people WHERE email = 'reviewer@recheck.example'`)).id,
      desk: (await row(`SELECT desk_id AS id FROM shown`)).id,
      check: (await row(`SELECT fact_check_id AS id FROM reviewed`)).id,
      slug: (await row(`SELECT slug FROM fact_checks WHERE slug LIKE '%${SHOWN}%'`)).slug,
      /** @type {string[]} */
      rounds: (await client.query(`SELECT ${id('taken')} AS id FROM generate_series(1, ${rounds}) n`)).rows.map(
        (r) => r.id,
      ),
      version: 1,
    };
  } finally {
    await client.end();
  }
}
