import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildWhatChanged } from '../start/build.mjs';
import { Problem, say, step } from '../start/say.mjs';
import { operationOfScreens } from './documents.mjs';
import { open, request } from './load.mjs';
import { startNewsroom } from './newsroom.mjs';
import { PLANTED, questions } from './questions.mjs';

const usage = `npm run bench -- similar
  --checks N    how many checks the archive holds, 100,000 unless said
  --typed N     how many questions are typed, 60 unless said
  --callers N   how many people type at once in the second part, 8 unless said`;

const PROMISED_MS = 50;
/** The sheet asks from so many letters on. */
const LEAST_LETTERS = 8;
/** Somebody who types stops for a moment after about so many letters. */
const BETWEEN_STOPS = 3;
const WARM_UP = 100;
/** So many questions of the archive are asked once more, in other words. */
const ASKED_AGAIN = 200;

/** An id that a number stands for. @param {string} kind */
const id = (kind) => `md5('${kind}' || n)::uuid`;
const DAY = '(current_date - 1000 + (n % 1000)::int)';

/**
 * Checks that ask these questions: four of five public, with a verdict and a checked date, the others being drafted.
 * Guards and foreign keys look away meanwhile, as they do for a restore; the words that questions are found by are
 * written by the function that the triggers call.
 */
const ARCHIVE = `
SET session_replication_role = replica;
CREATE TEMP TABLE shown AS SELECT fc.desk_id, fc.created_by, r.scale_id, r.scale_version, r.verdict_value
  FROM fact_checks fc JOIN rounds r ON r.fact_check_id = fc.id WHERE r.verdict_value IS NOT NULL LIMIT 1;
CREATE TEMP TABLE asked AS SELECT question, n, n % 5 > 0 AS is_public
  FROM json_array_elements_text($1::json) WITH ORDINALITY AS given (question, n);
INSERT INTO fact_checks (id, desk_id, slug, question, language, public_state, current_edition, created_by, created_at)
  SELECT ${id('check')}, desk_id, 'asked-' || n, question, 'en', CASE WHEN is_public THEN 'LIVE' ELSE 'NONE' END,
    CASE WHEN is_public THEN 1 END, created_by, ${DAY} FROM shown, asked;
INSERT INTO question_stems SELECT stem, id FROM fact_checks, stems_of(question) AS stem WHERE slug LIKE 'asked-%';
INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_at, scale_id, scale_version,
    verdict_value, outcome, ended_at)
  SELECT ${id('round')}, ${id('check')}, 1, 'INITIAL', CASE WHEN is_public THEN 'PUBLICATION' ELSE 'DRAFT' END, ${DAY},
    question, '{}', ${DAY}, scale_id, scale_version, verdict_value, CASE WHEN is_public THEN 'PUBLISHED' END,
    CASE WHEN is_public THEN ${DAY} END FROM shown, asked;
INSERT INTO revisions (id, round_id, number, digest, content, made_for, made_at)
  SELECT ${id('revision')}, ${id('round')}, 1, '', '{}', 'SUBMISSION', ${DAY} FROM asked WHERE is_public;
INSERT INTO editions (id, fact_check_id, number, round_id, revision_id, revision_digest, digest, checked_at, change_note, page,
    artifact, artifact_digest, published_by, published_at)
  SELECT ${id('edition')}, ${id('check')}, 1, ${id('round')}, ${id('revision')}, '', '', ${DAY}, 'FIRST', '{}', '', '',
    created_by, ${DAY} FROM shown, asked WHERE is_public;
INSERT INTO freshness_days (fact_check_id, due_soon_on, due_on, outdated_on)
  SELECT ${id('check')}, ${DAY} + 146, ${DAY} + 182, ${DAY} + 274 FROM asked WHERE is_public;`;

/** @param {string} superuserUrl @param {readonly string[]} archive */
async function fill(superuserUrl, archive) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Statements of one text cannot have parameters: the questions go in as a literal.
    await client.query(ARCHIVE.replace('$1', () => client.escapeLiteral(JSON.stringify(archive))));
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** What is asked while somebody types a question. @param {string} question */
const typed = (question) => {
  const stops = [];
  for (let end = LEAST_LETTERS; end < question.length; end += BETWEEN_STOPS) stops.push(question.slice(0, end).trim());
  return [...stops, question];
};

/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};

/** @param {number} value */
const figure = (value) => `${value.toFixed(1)} ms`;

/** @param {string} who @param {readonly number[]} times */
const line = (who, times) =>
  `${who}: ${times.length} answers, median ${figure(quantile(times, 0.5))}, 95th percentile ` +
  `${figure(quantile(times, 0.95))}, longest ${figure(Math.max(...times))}`;

/** Somebody who asks, over a connection of their own. @param {number} port @param {Record<string, string>} headers */
async function caller(port, headers) {
  const connection = await open(port);
  const query = operationOfScreens('SimilarChecks');
  return {
    /** What is found, and after how many milliseconds. @param {string} question */
    async ask(question) {
      const sent = request('/graphql', { headers, body: JSON.stringify({ query, variables: { question } }) });
      const begin = performance.now();
      const { status, body } = await connection.ask(sent);
      const took = performance.now() - begin;
      const { data, errors } = JSON.parse(body);
      if (status !== 200 || errors) throw new Error(`Not the answer: ${status} ${body.slice(0, 2000)}`);
      /** @type {{ check: { question: string } }[]} */
      const rows = data.similarChecks;
      return { took, found: rows.map(({ check }) => check.question) };
    },
    end: () => void connection.socket.destroy(),
  };
}

/** How many of the questions were found when asked in other words. @param {Awaited<ReturnType<typeof caller>>} asking @param {readonly (readonly [string, string])[]} pairs */
async function foundAgain(asking, pairs) {
  const missing = [];
  let first = 0;
  for (const [planted, asked] of pairs) {
    const { found } = await asking.ask(asked);
    if (found[0] === planted) first += 1;
    if (!found.includes(planted)) missing.push(`${asked} → ${planted}`);
  }
  return { first, missing };
}

/** `npm run bench -- similar` @param {string[]} args @returns {Promise<number>} 1 if the promise is missed */
export async function main(args) {
  const option = /** @type {const} */ ({ type: 'string' });
  const options = { checks: option, typed: option, callers: option };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (positionals.join() !== 'similar') throw new Problem(usage, 64);
  const size = Number(values.checks ?? 100_000);
  await buildWhatChanged(['server']);
  say('Starting a demonstration newsroom on a database of its own …');
  const newsroom = await startNewsroom({ profile: null });
  try {
    const generated = questions(size - PLANTED.length);
    const archive = [...PLANTED.map(([planted]) => planted), ...generated.map(({ question }) => question)];
    await step(`Filling it with ${size.toLocaleString('en')} checks`, () => fill(newsroom.superuserUrl, archive));
    const writer = await newsroom.signIn('writer');
    const callers = await Promise.all(
      Array.from({ length: Number(values.callers ?? 8) }, () => caller(newsroom.port, writer)),
    );
    const [alone] = callers;
    if (!alone) throw new Problem(usage, 64);
    // Half of what is typed has been asked before, in other words; the other half is new.
    const half = Math.ceil(Number(values.typed ?? 60) / 2);
    const again = generated
      .filter((_, index) => index % Math.floor(generated.length / half) === 0)
      .map((one) => one.again);
    const fresh = questions(half, 2).map(({ question }) => question);
    const prefixes = [...again, ...fresh, ...PLANTED.map(([, asked]) => asked)].flatMap(typed);
    for (const prefix of prefixes.slice(0, WARM_UP)) await alone.ask(prefix);
    const times = [];
    for (const prefix of prefixes) times.push((await alone.ask(prefix)).took);
    const together = await Promise.all(
      callers.map(async ({ ask }, index) => {
        const own = prefixes.filter((_, place) => place % callers.length === index);
        const took = [];
        for (const prefix of own) took.push((await ask(prefix)).took);
        return took;
      }),
    );
    const planted = await foundAgain(alone, PLANTED);
    const pairs = generated.slice(0, ASKED_AGAIN).map((one) => /** @type {const} */ ([one.question, one.again]));
    const others = await foundAgain(alone, pairs);
    for (const one of callers) one.end();
    const p95 = quantile(times, 0.95);
    say(`\n${size.toLocaleString('en')} checks; what a question is like, while it is typed and when it is whole`);
    say(line('one caller', times));
    say(line(`${callers.length} callers at once`, together.flat()));
    say(
      `asked again in other words: ${PLANTED.length - planted.missing.length} of ${PLANTED.length} planted questions found ` +
        `(${planted.first} first), ${pairs.length - others.missing.length} of ${pairs.length} others (${others.first} first)`,
    );
    for (const missing of planted.missing) say(`not found: ${missing}`);
    say(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`,
    );
    return p95 < PROMISED_MS && planted.missing.length === 0 ? 0 : 1;
  } finally {
    await newsroom.stop();
  }
}
