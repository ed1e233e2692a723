import pg from 'pg';
import type { Statement } from '../src/platform/database/reads';
import type { TestServer } from './server';

/** How many checks a plan is judged on. */
export const ARCHIVE_SIZE = 20_000;

const START = '2024-01-01';

/**
 * Fills the database with an archive that has the shape of a newsroom's: published checks of every age with their
 * editions and citations, one in five with an open round, some with needs. Written in a few statements, and cleaned up as
 * PostgreSQL does by itself sooner or later: plans differ before and after.
 */
export const fillArchive = async (server: TestServer, size = ARCHIVE_SIZE): Promise<void> => {
  const person = await server.make.person({
    name: 'Archive',
    roles: ['WRITER', 'EDITOR', 'PUBLISHER', 'SOURCE_REVIEWER'],
  });
  const desk = await server.make.desk();
  const owner = new pg.Client({ connectionString: server.database.superuserUrl });
  await owner.connect();
  const asOwner = (text: string, values: readonly unknown[] = []) => owner.query(text, [...values]);
  const id = (kind: number, expression = 'n'): string =>
    `('0000000${kind}-0000-7000-8000-' || lpad(${expression}::text, 12, '0'))::uuid`;
  const day = `('${START}'::date + (n % 1000))`;
  const pageOf = `jsonb_build_object('question', 'Question ' || n, 'answer', jsonb_build_object('label', 'True',
    'rationale', 'Because.', 'place', 5, 'scale', jsonb_build_object('name', 'Claims', 'values', '[]'::jsonb)))`;
  const numbers = `generate_series(1, ${size}) n`;

  await asOwner(
    `INSERT INTO fact_checks (id, desk_id, slug, question, language, topics, public_state, current_edition, created_by, created_at)
     SELECT ${id(1)}, $1, 'question-' || n, 'Is statement ' || n || ' about subject ' || (n % 97) || ' true?', 'en',
       ARRAY['Topic ' || (n % 40)], 'LIVE', NULL, $2, ${day} FROM ${numbers}`,
    [desk.id, person.id],
  );
  // Sound as it is made: of what follows, no row need be looked up in another table.
  await asOwner('SET session_replication_role = replica');
  await asOwner(
    `INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_by, opened_at, outcome, ended_at)
     SELECT ${id(2)}, ${id(1)}, 1, 'INITIAL', 'PUBLICATION', ${day}, 'Question ' || n, '{}', $1, ${day}, 'PUBLISHED', ${day}
     FROM ${numbers}`,
    [person.id],
  );
  await asOwner(
    `INSERT INTO revisions (id, round_id, number, digest, content, made_for, made_by, made_at)
     SELECT ${id(3)}, ${id(2)}, 1, md5(n::text) || md5(n::text), '{}', 'SUBMISSION', $1, ${day} FROM ${numbers}`,
    [person.id],
  );
  await asOwner(
    `INSERT INTO editions (id, fact_check_id, number, round_id, revision_id, revision_digest, evidence_digest, digest,
       checked_at, change_note, page, artifact, artifact_digest, published_by, published_at)
     SELECT ${id(4)}, ${id(1)}, 1, ${id(2)}, ${id(3)}, md5(n::text), md5(n::text), md5(n::text), ${day}, CASE WHEN n % 20 = 0 THEN 'CORRECTION' ELSE 'FIRST' END, ${pageOf},
       '<html></html>', md5(n::text), $1, ${day} FROM ${numbers}`,
    [person.id],
  );
  await asOwner(`UPDATE fact_checks SET current_edition = 1, version = version + 1`);
  await asOwner(
    `INSERT INTO freshness_days (fact_check_id, due_soon_on, due_on, outdated_on)
     SELECT ${id(1)}, ${day} + 146, ${day} + 182, ${day} + 274 FROM ${numbers}`,
  );
  await asOwner(
    `INSERT INTO sources (id, fact_check_id, created_by, created_at) SELECT ${id(5)}, ${id(1)}, $1, ${day} FROM ${numbers}`,
    [person.id],
  );
  await asOwner(
    `INSERT INTO revision_citations (revision_id, citation_id, ordinal, source_id, statement,
       statement_digest, words_before, words_after)
     SELECT ${id(3)}, ${id(6, '(n * 10 + k)')}, k, ${id(5)}, 'A statement.', md5(k::text), '', ''
     FROM ${numbers}, generate_series(1, 4) k`,
  );
  await asOwner(
    `INSERT INTO refresh_needs (id, fact_check_id, trigger, signal_key, state, raised_at)
     SELECT ${id(7)}, ${id(1)}, 'AGE', ${day}::text, 'OPEN', ${day} + 182 FROM ${numbers} WHERE n % 10 = 0`,
  );
  await asOwner(
    `INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_by, opened_at)
     SELECT ${id(8)}, ${id(1)}, 2, 'REFRESH', (ARRAY['DRAFT','SOURCE_REVIEW','EDITOR_APPROVAL','PUBLICATION'])[1 + n / 5 % 4],
       ${day}, 'Question ' || n, '{}', $1, ${day} FROM ${numbers} WHERE n % 5 = 0`,
    [person.id],
  );
  await asOwner(
    `INSERT INTO assignments (round_id, stage, person_id, due_on, assigned_by, assigned_at)
     SELECT ${id(8)}, (ARRAY['DRAFT','SOURCE_REVIEW','EDITOR_APPROVAL','PUBLICATION'])[1 + n / 5 % 4],
       CASE WHEN n % 500 = 0 THEN $1::uuid END, ${day}, $1, ${day} FROM ${numbers} WHERE n % 5 = 0`,
    [person.id],
  );
  await asOwner(
    `INSERT INTO watch_dates (id, fact_check_id, watch_on, expectation, added_by, added_at)
     SELECT ${id(9)}, ${id(1)}, ${day} + 90, 'A report was to appear.', $1, ${day} FROM ${numbers} WHERE n % 4 = 0`,
    [person.id],
  );
  await asOwner('VACUUM ANALYZE');
  await owner.end();
};

/** The plan of a hot read with the given values, as text without costs. */
export const planOf = async (
  server: TestServer,
  { text }: Statement<unknown>,
  values: readonly unknown[],
): Promise<string> => {
  const rows = await server.sql<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};
