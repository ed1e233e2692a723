import { operationOfScreens } from './documents.mjs';
import { request } from './load.mjs';

/** @param {string} alias */
const person = (alias) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** @param {string} query */
const rows = (query) => `(SELECT coalesce(json_agg(listed.row), '[]') FROM (${query}) listed (row))`;

const item = `json_build_object('factCheckId', c.id, 'roundId', r.id, 'slug', c.slug, 'question', r.question,
  'deskName', d.name, 'stage', r.stage, 'roundKind', r.kind, 'priority', c.priority, 'dueOn', a.due_on,
  'since', r.stage_since, 'freshness', f.due_on,
  'citations', (SELECT count(*) FROM revision_citations k WHERE k.revision_id = r.submitted_revision))`;
const around = `JOIN fact_checks c ON c.id = r.fact_check_id JOIN desks d ON d.id = c.desk_id
  LEFT JOIN freshness_days f ON f.fact_check_id = c.id`;

/** @param {string} reviewer @param {string} desk */
const myWork = (reviewer, desk) => ({
  values: [reviewer, desk],
  text: `SELECT json_build_object('items', ${rows(`
      SELECT ${item} FROM assignments a JOIN rounds r ON r.id = a.round_id AND r.stage = a.stage ${around}
      WHERE a.person_id = $1 AND r.outcome IS NULL ORDER BY a.due_on LIMIT 100`)},
    'free', ${rows(`
      SELECT ${item} FROM rounds r LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = r.stage ${around}
      WHERE r.outcome IS NULL AND r.stage = 'SOURCE_REVIEW' AND a.person_id IS NULL AND c.desk_id = $2
      ORDER BY r.stage_since, r.id LIMIT 50`)})::text AS answer`,
});

/** @param {string} check */
const oneCheck = (check) => ({
  values: [check],
  text: `SELECT json_build_object('id', c.id, 'slug', c.slug, 'question', c.question, 'topics', c.topics, 'version', c.version,
      'desk', (SELECT json_build_object('id', d.id, 'name', d.name) FROM desks d WHERE d.id = c.desk_id),
      'rounds', ${rows(`SELECT json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'stage', s.stage)
        FROM rounds s WHERE s.fact_check_id = c.id`)},
      'round', json_build_object('id', r.id, 'stage', r.stage, 'version', r.version, 'verdict', r.verdict_value,
        'rationale', r.verdict_rationale, 'document', v.content->'document', 'digest', v.digest),
      'citations', ${rows(`SELECT json_build_object('id', k.citation_id, 'ordinal', k.ordinal, 'statement', k.statement,
          'section', k.section, 'before', k.words_before, 'after', k.words_after, 'sourceId', k.source_id,
          'finding', CASE WHEN f.id IS NOT NULL THEN json_build_object('value', f.value, 'note', f.note, 'foundAt', f.found_at, 'person', ${person('p')}) END)
        FROM revision_citations k
        LEFT JOIN findings f ON f.revision_id = k.revision_id AND f.citation_id = k.citation_id AND f.superseded_at IS NULL
        LEFT JOIN people p ON p.id = f.person_id WHERE k.revision_id = v.id ORDER BY k.ordinal`)},
      'sources', ${rows(`SELECT json_build_object('id', s.source_id, 'kind', s.kind, 'title', s.title, 'publisher', s.publisher,
          'authors', s.authors, 'address', s.address, 'reference', s.reference, 'publishedOn', s.published_on)
        FROM round_sources s WHERE s.round_id = r.id AND s.removed_at IS NULL ORDER BY s.added_at`)},
      'contributors', ${rows(`SELECT ${person('p')} FROM contributors k JOIN people p ON p.id = k.person_id WHERE k.round_id = r.id`)},
      'moves', ${rows(`SELECT json_build_object('action', m.action, 'at', m.moved_at) FROM round_moves m WHERE m.round_id = r.id`)}
    )::text AS answer
    FROM fact_checks c JOIN rounds r ON r.fact_check_id = c.id AND r.outcome IS NULL
    JOIN revisions v ON v.id = r.submitted_revision WHERE c.id = $1`,
});

const transition = {
  values: [],
  text: `UPDATE rounds SET stage = CASE stage WHEN 'DRAFT' THEN 'SOURCE_REVIEW' ELSE 'DRAFT' END, version = version + 1,
      stage_since = now() WHERE id = $1 AND outcome IS NULL
    RETURNING json_build_object('id', id, 'stage', stage, 'version', version, 'stageSince', stage_since)::text AS answer`,
};

/** @param {string} desk */
const refreshQueue = (desk) => ({
  values: [desk],
  text: `SELECT ${rows(`
      SELECT json_build_object('factCheckId', c.id, 'slug', c.slug, 'question', c.question, 'deskName', d.name,
        'verdict', e.page#>>'{answer,label}', 'checkedAt', e.checked_at, 'dueOn', f.due_on, 'outdatedOn', f.outdated_on,
        'citations', (SELECT count(*) FROM revision_citations k WHERE k.revision_id = e.revision_id),
        'openRound', (SELECT json_build_object('id', r.id, 'stage', r.stage) FROM rounds r WHERE r.fact_check_id = c.id AND r.outcome IS NULL),
        'needs', ${rows(`SELECT json_build_object('id', n.id, 'trigger', n.trigger, 'state', n.state, 'raisedAt', n.raised_at)
          FROM refresh_needs n WHERE n.fact_check_id = c.id AND n.state IN ('OPEN', 'IN_ROUND')`)})
      FROM freshness_days f JOIN fact_checks c ON c.id = f.fact_check_id JOIN desks d ON d.id = c.desk_id
      JOIN editions e ON e.fact_check_id = c.id AND e.number = c.current_edition
      WHERE f.due_on <= current_date AND c.desk_id = $1 ORDER BY f.due_on, f.fact_check_id LIMIT 50`)}::text AS answer`,
});

/** What `oneCheck` gives, asked of the server. */
const CHECK = `query ($id: ID!) { check(id: $id) { id slug question topics version desk { id name }
  rounds { id number kind stage } openRound { id stage version verdict { value rationale }
    revision { digest document citations { id ordinal statement section before after sourceId
      finding { value note foundAt person { id name } } } }
    sources { id kind title publisher authors address reference publishedOn }
    contributors { person { id name } } moves { action movedAt } } } }`;

/** What `refreshQueue` gives, asked of the server. */
const DUE = `query ($first: Int!) { refreshQueue(first: $first) { rows { factCheckId slug question deskName verdict checkedAt
  freshness freshUntil citationCount openRoundId openRoundStage needs { id trigger state raisedAt } } } }`;

const RECALL = `mutation Recall($input: MoveInput!) { recall(input: $input) {
  __typename ... on Round { id stage version stageSince } ... on Refusal { sentence } } }`;

/**
 * @typedef {{ port: number, pid: number }} Place
 * @typedef {{ port: number, pid: number, next: () => string | null, isRight: (answer: { status: number, body: string }) => boolean }} Side
 * @typedef {{ key: string, name: string, must: number | null, aim: number | null, ours: Side, bare: Side }} Workload
 * must, aim: of the requests a second that the bare program answers, as docs/performance.md explains; null where the bare
 * program gives less than what is asked of the server
 */

/** @param {{ status: number, body: string }} answer */
const isAnswer = ({ status, body }) => status === 200 && !body.includes('"errors"');

/**
 * What is measured, and how it is asked of both.
 * @param {{ archive: Awaited<ReturnType<typeof import('./archive.mjs').fillArchive>>, server: Place, yardstick: Place,
 *   reviewer: Record<string, string>, writer: Record<string, string>, page: { etag: string, theirs: string } }} facts
 * @returns {Workload[]}
 */
export function workloads({ archive, server, yardstick, reviewer, writer, page }) {
  /** @param {Record<string, string>} headers @param {string} query @param {unknown} variables */
  const operation = (headers, query, variables) =>
    request('/graphql', { headers, body: JSON.stringify({ query, variables }) });
  /** @param {Place} place @param {string} sent @param {Side['isRight']} isRight @returns {Side} */
  const same = (place, sent, isRight = isAnswer) => ({ ...place, next: () => sent, isRight });
  const half = archive.rounds.length >> 1;
  const [taken, toggled] = [archive.rounds.slice(0, half).values(), archive.rounds.slice(half)];
  let turn = 0;
  const address = `/checks/${archive.slug}`;
  const isUnchanged = (/** @type {{ status: number }} */ { status }) => status === 304;
  return [
    {
      key: 'W1',
      name: 'my work, 100 rows',
      must: 0.4,
      aim: 0.7,
      ours: same(server, operation(reviewer, operationOfScreens('MyWork'), {})),
      bare: same(yardstick, request('/w1')),
    },
    {
      key: 'W2',
      name: 'one check with its round',
      must: 0.3,
      aim: 0.5,
      ours: same(server, operation(reviewer, CHECK, { id: archive.check })),
      bare: same(yardstick, request('/w2')),
    },
    {
      key: 'W2 screen',
      name: 'the same as its screen asks: with tasks, checklist, actions',
      must: null,
      aim: null,
      ours: same(server, operation(reviewer, operationOfScreens('OneCheck'), { id: archive.check })),
      bare: same(yardstick, request('/w2')),
    },
    {
      key: 'W3',
      name: 'a transition, with history',
      must: 0.25,
      aim: 0.5,
      ours: {
        ...server,
        next: () => {
          const { value: roundId, done } = taken.next();
          const input = { roundId, expectedVersion: 1, reason: 'One sentence is to be said more carefully.' };
          return done ? null : operation(writer, RECALL, { input });
        },
        isRight: ({ status, body }) => status === 200 && body.includes('"DRAFT"'),
      },
      bare: { ...yardstick, next: () => request(`/w3?${toggled[turn++ % toggled.length]}`), isRight: isAnswer },
    },
    {
      key: 'W4',
      name: 'refresh due, 50 rows',
      must: 0.35,
      aim: 0.7,
      ours: same(server, operation(reviewer, DUE, { first: 50 })),
      bare: same(yardstick, request('/w4')),
    },
    {
      key: 'W4 screen',
      name: 'the same as its screen asks: with reasons, actions, refusals',
      must: null,
      aim: null,
      ours: same(server, operation(reviewer, operationOfScreens('RefreshQueue'), { first: 50 })),
      bare: same(yardstick, request('/w4')),
    },
    {
      key: 'W5',
      name: 'a public page',
      must: 0.7,
      aim: 0.9,
      ours: same(server, request(address), ({ status }) => status === 200),
      bare: same(yardstick, request('/page'), ({ status }) => status === 200),
    },
    {
      key: 'W5 304',
      name: 'a public page that the reader has',
      must: 0.7,
      aim: 0.9,
      ours: same(server, request(address, { headers: { 'if-none-match': page.theirs } }), isUnchanged),
      bare: same(yardstick, request('/page', { headers: { 'if-none-match': page.etag } }), isUnchanged),
    },
  ];
}

/** What the bare program answers, by path. @param {Awaited<ReturnType<typeof import('./archive.mjs').fillArchive>>} archive */
export const bareStatements = ({ reviewer, desk, check }) => ({
  '/w1': myWork(reviewer, desk),
  '/w2': oneCheck(check),
  '/w3': transition,
  '/w4': refreshQueue(desk),
});
