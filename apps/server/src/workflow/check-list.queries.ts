import { Injectable } from '@nestjs/common';
import { isPlainDate, oneLine, type FreshnessState, type PlainDate } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, variant, type Statement } from '../platform/database/reads';
import { cursorOf, pageSize, readCursor } from '../platform/graphql/page';
import { isId } from '../platform/ids';
import type { CheckFilter, CheckPage, CheckRow } from './check-row.types';
import { checkRow, CHECK_ROW_TABLES } from './check-row.sql';
import type { CheckOrder } from './lifecycle.types';
import { mayReadDesk, readerOf } from './reader';
import { beginningsQuery } from './search-words';

type Values = readonly (string | number | boolean | null)[];

interface ListRow {
  readonly row: CheckRow;
  /** Sort values of the line, from which the next page goes on. */
  readonly cursor: readonly (string | null)[];
}

/** Where a page begins, per order: its sort values, the condition for what comes after them, and the order itself. */
interface Ordering {
  readonly values: string;
  readonly after: (first: string, second: string) => string;
  readonly by: string;
  /** Whether a text can be the first sort value: cursors come from outside. */
  readonly sound: (first: string) => boolean;
  /** Lists that stand on open rounds alone. */
  readonly openOnly: boolean;
}

const DUE = `coalesce(ca.due_on, 'infinity'::date)`;

const ORDERINGS: Readonly<Record<CheckOrder, Ordering>> = {
  // fact_checks_created_idx
  NEWEST: {
    values: `json_build_array(to_char(c.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.USOF'), c.id)`,
    after: (at, id) =>
      `c.created_at <= ${at}::timestamptz AND (c.created_at < ${at}::timestamptz OR c.id > ${id}::uuid)`,
    by: 'c.created_at DESC, c.id',
    sound: (at) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00$/.test(at) && !Number.isNaN(Date.parse(at.slice(0, 19))),
    openOnly: false,
  },
  // fact_checks_question_idx
  QUESTION: {
    values: 'json_build_array(c.question, c.id)',
    after: (question, id) => `(c.question, c.id) > (${question}, ${id}::uuid)`,
    by: 'c.question, c.id',
    sound: (question) => oneLine(question) === question,
    openOnly: false,
  },
  // rounds_one_open_idx: there are as many open rounds as people can work on, however large the archive
  DUE: {
    values: `json_build_array(${DUE}::text, c.id)`,
    after: (due, id) => `(${DUE}, c.id) > (${due}::date, ${id}::uuid)`,
    by: `${DUE}, c.id`,
    sound: (due) => due === 'infinity' || isPlainDate(due),
    openOnly: true,
  },
};

/** Conditions of the filter in terms of `c` (check), `cr` (its open round), `ca` (that stage's assignment), `cd` (days). */
const freshnessCondition = (state: FreshnessState, day: string): string => {
  const reached = (column: string) => `cd.${column} <= ${day}`;
  const notYet = (column: string) => `(cd.${column} IS NULL OR cd.${column} > ${day})`;
  switch (state) {
    case 'OUTDATED':
      return reached('outdated_on');
    case 'DUE':
      return `${reached('due_on')} AND ${notYet('outdated_on')}`;
    case 'DUE_SOON':
      return `${reached('due_soon_on')} AND ${notYet('due_on')} AND ${notYet('outdated_on')}`;
    case 'FRESH':
      return `${notYet('due_soon_on')} AND ${notYet('due_on')} AND ${notYet('outdated_on')}`;
  }
};

/** A list as it was asked for: the statement for exactly these filters, and its values. */
export interface AskedList {
  readonly statement: Statement<ListRow>;
  readonly values: Values;
}

interface Asked {
  readonly filter: CheckFilter;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
  readonly today: PlainDate;
}

/**
 * The statement of a list. Each combination of filters is a statement of its own, prepared when first used: one text with
 * a condition for every filter would be planned for none of them.
 */
export const askedList = (actor: PersonActor, { filter, limit, after, today }: Asked): AskedList => {
  const order = filter.order ?? 'NEWEST';
  const ordering = ORDERINGS[order];
  const values: (Values[number] | readonly string[])[] = [...readerOf(actor), today, limit];
  const value = (given: string): string => `$${values.push(given)}`;
  const conditions: string[] = [mayReadDesk('c.desk_id', 1)];
  const parts: string[] = [order];
  const where = (part: string, condition: string): void => {
    parts.push(part);
    conditions.push(condition);
  };
  const words = filter.text ? beginningsQuery(filter.text) : null;
  if (filter.deskId) where('desk', `c.desk_id = ${value(filter.deskId)}::uuid`);
  if (filter.topic) where('topic', `c.topics @> ARRAY[${value(filter.topic)}::text]`);
  if (filter.publicState) where('state', `c.public_state = ${value(filter.publicState)}`);
  if (words) where('text', `to_tsvector('simple', c.question) @@ to_tsquery('simple', ${value(words)})`);
  if (filter.stage) where('stage', `cr.stage = ${value(filter.stage)}`);
  if (filter.assigneeId) where('assignee', `ca.person_id = ${value(filter.assigneeId)}::uuid`);
  if (filter.mine) {
    const me = value(actor.personId);
    where(
      'mine',
      `cr.id IN (SELECT round_id FROM contributors WHERE person_id = ${me}::uuid
         UNION SELECT round_id FROM assignments WHERE person_id = ${me}::uuid)`,
    );
  }
  if (filter.freshness) where(filter.freshness, freshnessCondition(filter.freshness, '$3::date'));
  if (after) where('after', ordering.after(value(after[0]), value(after[1])));

  const open = ordering.openOnly || filter.stage || filter.assigneeId || filter.mine;
  const tables = [
    'fact_checks c',
    ...(open ? ['JOIN rounds cr ON cr.fact_check_id = c.id AND cr.outcome IS NULL'] : []),
    ...(open ? ['LEFT JOIN assignments ca ON ca.round_id = cr.id AND ca.stage = cr.stage'] : []),
    ...(filter.freshness ? ['JOIN freshness_days cd ON cd.fact_check_id = c.id'] : []),
  ];
  const name = `workflow.checks.${parts.join('.')}`;
  const made = variant<ListRow>(
    name,
    () => `WITH page AS (
         SELECT c.id, ${ordering.values} AS cursor, row_number() OVER (ORDER BY ${ordering.by}) AS place
         FROM ${tables.join(' ')} WHERE ${conditions.join(' AND ')} ORDER BY ${ordering.by} LIMIT $4)
       SELECT ${checkRow('$3::date')} AS row, page.cursor FROM ${CHECK_ROW_TABLES} ORDER BY page.place`,
  );
  return { statement: made, values: values as Values };
};

/** Lists of checks. */
@Injectable()
export class CheckListQueries {
  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
  ) {}

  /** One page of the checks that the person may read and that the filter leaves. */
  async checks(actor: PersonActor, filter: CheckFilter, first: number, after: string | null): Promise<CheckPage> {
    const limit = pageSize(first);
    const from = after === null ? null : this.#from(after, filter.order ?? 'NEWEST');
    const ids = [filter.deskId, filter.assigneeId].filter((id) => id != null);
    if ((after !== null && !from) || !ids.every(isId) || (filter.text && !beginningsQuery(filter.text))) {
      return { rows: [], next: null };
    }
    const today = await this.time.today();
    const asked = askedList(actor, { filter, limit: limit + 1, after: from, today });
    const found = await this.reads.rows(asked.statement, asked.values);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows: rows.map(({ row }) => row), next: found.length > limit && last ? cursorOf(last.cursor) : null };
  }

  #from(after: string, order: CheckOrder): readonly [string, string] | null {
    const [first, id] = readCursor(after, 2) ?? [];
    return typeof first === 'string' && typeof id === 'string' && ORDERINGS[order].sound(first) && isId(id)
      ? [first, id]
      : null;
  }
}
