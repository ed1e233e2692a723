import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isPlainDate, type ChangeNote, type PlainDate } from '@recheck/domain';
import type { ChangeFilter, ChangeListing, CheckListing, FreshnessCounts } from '@recheck/published-page';
import { Announcements } from '../platform/announce/announcements';
import { Remembered } from '../platform/announce/remembered';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement, variant } from '../platform/database/reads';
import { isId } from '../platform/ids';
import {
  freshnessCountsIf,
  freshnessState,
  PUBLIC_SIDE_CHANGED,
  RememberedFreshness,
  type NewsroomFreshness,
} from '../workflow/workflow.module';

/** What readers ask of the list. */
export interface ListQuestion {
  readonly query: string;
  readonly topic: string | null;
  readonly order: 'CHECKED' | 'OUTDATED_FIRST';
  readonly after: string | null;
}

/** The list of published checks, as one statement answers it. */
export interface ListAnswer {
  readonly checks: readonly CheckListing[];
  readonly total: number;
  readonly topics: readonly string[];
  readonly counts: FreshnessCounts;
  readonly next: string | null;
}

interface ListRow {
  readonly checks: readonly (CheckListing & Place)[];
  /** Null where every live check is listed: they are counted with their freshness. */
  readonly total: number | null;
  readonly freshness: NewsroomFreshness | null;
}

/** Where a row stands in the list. */
interface Place {
  /** 0 outdated, 1 due, 2 everything else; where freshness does not order the list, 2. */
  readonly rank: number;
  /** Checked date, `-infinity` for unknown. */
  readonly checked: string;
  readonly id: string;
}

const PAGE = 30;
const BEFORE_ALL: Place = { rank: 0, checked: 'infinity', id: '00000000-0000-0000-0000-000000000000' };
const NOT_DUE = 2;

const placeText = ({ rank, checked, id }: Place): string => `${rank}:${checked}:${id}`;

/** A place that a reader's address names; texts from outside that name none begin the list. */
const placeOf = (text: string | null): Place => {
  const [rank, checked = '', id = ''] = text?.split(':') ?? [];
  const sound = /^[012]$/.test(rank ?? '') && (checked === '-infinity' || isPlainDate(checked)) && isId(id);
  return sound ? { rank: Number(rank), checked, id } : BEFORE_ALL;
};

const CHECKED_DAY = `coalesce(e.checked_at, '-infinity'::date)`;

const CURRENT = `fc.current_edition = e.number AND fc.public_state = 'LIVE'`;

/** Live checks from the last checked to the first, along editions_checked_idx. */
const walk = (conditions: string, most: string): string => `
  SELECT ${NOT_DUE} AS rank, ${CHECKED_DAY} AS checked, fc.id
  FROM editions e JOIN fact_checks fc ON fc.id = e.fact_check_id AND ${CURRENT}
  WHERE ${CHECKED_DAY} <= CASE WHEN $2::int < ${NOT_DUE} THEN 'infinity'::date ELSE $3::date END
    AND ($2::int < ${NOT_DUE} OR ${CHECKED_DAY} < $3::date OR e.fact_check_id > $4::uuid) ${conditions}
  ORDER BY ${CHECKED_DAY} DESC, e.fact_check_id LIMIT ${most}`;

/** What is outdated, then what is due: as much as waits for the newsroom is sorted, and nothing else. */
const due = (conditions: string): string => `
  SELECT * FROM (
    SELECT CASE WHEN days.outdated_on <= $1::date THEN 0 ELSE 1 END AS rank, ${CHECKED_DAY} AS checked, fc.id
    FROM freshness_days days JOIN fact_checks fc ON fc.id = days.fact_check_id
    JOIN editions e ON e.fact_check_id = fc.id AND ${CURRENT}
    WHERE days.due_on <= $1::date ${conditions}) waiting
  WHERE (rank, $3::date, id) > ($2::int, checked, $4::uuid)
  ORDER BY rank, checked DESC, id LIMIT ${PAGE + 1}`;

const isDue = '(SELECT days.due_on <= $1::date FROM freshness_days days WHERE days.fact_check_id = e.fact_check_id)';

const pageOf = (order: ListQuestion['order'], conditions: string): string =>
  order === 'CHECKED'
    ? `page AS (${walk(conditions, `${PAGE + 1}`)})`
    : `due AS MATERIALIZED (${due(conditions)}),
       page AS (SELECT * FROM due UNION ALL
         (${walk(`${conditions} AND ${isDue} IS NOT TRUE`, `${PAGE + 1} - (SELECT count(*) FROM due)`)}))`;

/**
 * The list on a day ($1) after a place ($2 rank, $3 checked, $4 id); counts the newsroom's freshness if wanted. Its
 * page is chosen first, and only its rows are looked at closely. Each kind of question is a statement of its own. $5 and
 * on: the topic, the words.
 */
export const publicList = (
  { order, topic, query }: Pick<ListQuestion, 'order' | 'topic' | 'query'>,
  count: boolean,
) => {
  const values = [...(topic === null ? [] : [topic]), ...(query === '' ? [] : [query])];
  const conditions = [
    ...(topic === null ? [] : ['AND fc.topics @> ARRAY[$5::text]']),
    ...(query === ''
      ? []
      : [`AND to_tsvector('simple', fc.question) @@ websearch_to_tsquery('simple', $${4 + values.length})`]),
  ].join(' ');
  const name = ['publication.list', order, topic !== null && 'topic', query !== '' && 'words', count && 'counting']
    .filter(Boolean)
    .join('.');
  const text = () => `WITH ${pageOf(order, conditions)}
    SELECT (SELECT coalesce(json_agg(json_build_object('slug', fc.slug, 'question', e.page->>'question', 'topics', fc.topics,
        'checkedAt', e.checked_at, 'freshness', ${freshnessState('days', '$1::date')},
        'answer', CASE WHEN e.page->'answer' <> 'null'::jsonb THEN jsonb_build_object('label', e.page#>'{answer,label}',
          'rationale', e.page#>'{answer,rationale}',
          'place', CASE WHEN e.page#>>'{answer,place}' IS NOT NULL THEN jsonb_build_object('at', e.page#>'{answer,place}',
            'of', (SELECT count(*) FROM jsonb_array_elements(e.page#>'{answer,scale,values}') v WHERE v->>'place' IS NOT NULL)) END) END,
        'remark', NULL, 'rank', page.rank, 'checked', page.checked, 'id', page.id)
        ORDER BY page.rank, page.checked DESC, page.id), '[]'::json)
      FROM page JOIN fact_checks fc ON fc.id = page.id
      JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition
      LEFT JOIN freshness_days days ON days.fact_check_id = fc.id) AS checks,
     ${values.length === 0 ? 'NULL::int' : `(SELECT count(*)::int FROM fact_checks fc WHERE fc.public_state = 'LIVE' ${conditions})`} AS total,
     ${freshnessCountsIf(count, '$1::date')} AS freshness`;
  return { read: variant<ListRow>(name, text), values };
};

/** The topics of all live checks. */
const publicTopics = statement<{ topics: readonly string[] }>(
  'publication.topics',
  `SELECT coalesce(json_agg(topic ORDER BY topic), '[]'::json) AS topics FROM (
     SELECT DISTINCT unnest(fc.topics) AS topic FROM fact_checks fc WHERE fc.public_state = 'LIVE') known`,
);

interface ChangeRow {
  readonly changes: readonly (ChangeListing & { readonly key: string })[];
  readonly counts: Readonly<Partial<Record<ChangeNote, number>>>;
}

export const publicChanges = statement<ChangeRow>(
  'publication.changes',
  `SELECT
     (SELECT coalesce(json_agg(json_build_object('slug', slug, 'question', question, 'edition', number, 'note', change_note,
        'publishedOn', published_on, 'text', change_text, 'verdict', verdict, 'verdictBefore', before, 'key', key)
        ORDER BY published_at DESC, id DESC), '[]'::json)
      FROM (SELECT e.id, e.published_at, fc.slug, e.page->>'question' AS question, e.number, e.change_note, e.change_text,
              (e.published_at AT TIME ZONE n.time_zone)::date AS published_on,
              CASE WHEN e.change_note <> 'RETRACTION' THEN e.page#>>'{answer,label}' END AS verdict,
              (SELECT b.page#>>'{answer,label}' FROM editions b
               WHERE b.fact_check_id = e.fact_check_id AND b.number = e.number - 1) AS before,
              to_char(e.published_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || ':' || e.id AS key
            FROM editions e JOIN fact_checks fc ON fc.id = e.fact_check_id CROSS JOIN newsrooms n
            WHERE e.change_note = ANY ($2::text[])
              AND ($3::text IS NULL OR to_char(e.published_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || ':' || e.id < $3)
            ORDER BY e.published_at DESC, e.id DESC LIMIT ${PAGE + 1}) listed) AS changes,
     (SELECT coalesce(json_object_agg(change_note, count), '{}'::json) FROM (
        SELECT e.change_note, count(*)::int FROM editions e
        WHERE e.published_at > ($1::date - interval '12 months') GROUP BY e.change_note) counted) AS counts`,
);

const NOTES: Readonly<Record<ChangeFilter, readonly ChangeNote[]>> = {
  ALL: ['UPDATE', 'CORRECTION', 'CLARIFICATION', 'RECHECKED', 'RETRACTION'],
  CORRECTIONS: ['CORRECTION', 'RETRACTION'],
  RECHECKED: ['RECHECKED'],
};

/** Longest that the topics are shown without being read again. */
const REMEMBERED_MILLISECONDS = 30_000;

/** Cuts a list that was read one row too long; gives its last row if it goes on after that. */
const cut = <Row>(rows: readonly Row[]): { page: readonly Row[]; last: Row | null } => {
  const page = rows.slice(0, PAGE);
  return { page, last: rows.length > PAGE ? (page.at(-1) ?? null) : null };
};

/** Reads of the public lists: one statement each, and what all checks have in common only when it has changed. */
@Injectable()
export class PublicListQueries implements OnModuleInit {
  readonly #topics = new Remembered<readonly string[]>(REMEMBERED_MILLISECONDS);

  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
    private readonly freshness: RememberedFreshness,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.announcements.onAtOnce(PUBLIC_SIDE_CHANGED, this.#topics.forget);
    this.announcements.onGap(this.#topics.forget);
  }

  /** The published checks that answer a question of the list, and how fresh all of them are. */
  async list(question: ListQuestion): Promise<ListAnswer & { readonly countedOn: PlainDate }> {
    const today = await this.time.today();
    const { rank, checked, id } = placeOf(question.after);
    const [topics, row] = await Promise.all([
      this.topics(),
      this.freshness.with(today, (count) => {
        const { read, values } = publicList(question, count);
        return this.reads.one(read, [today, rank, checked, id, ...values]);
      }),
    ]);
    const { page, last } = cut(row.checks);
    const { live, fresh, dueSoon, due: dueNow, outdated } = row.freshness;
    return {
      checks: page,
      total: row.total ?? live,
      topics,
      counts: { FRESH: fresh, DUE_SOON: dueSoon, DUE: dueNow, OUTDATED: outdated },
      next: last && placeText(last),
      countedOn: today,
    };
  }

  /** Corrections and changes, newest first. */
  async changes(filter: ChangeFilter, after: string | null) {
    const today = await this.time.today();
    const row = await this.reads.one(publicChanges, [today, NOTES[filter], after]);
    const { page, last } = cut(row.changes);
    return { changes: page, counts: row.counts, next: last?.key ?? null, countedOn: today };
  }

  private async topics(): Promise<readonly string[]> {
    const known = this.#topics.known('');
    if (known) return known.value;
    const keep = this.#topics.begin('');
    const { topics } = await this.reads.one(publicTopics);
    keep(topics);
    return topics;
  }
}
