import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { sha256 } from '../sha256';

/**
 * One hot read: a statement that PostgreSQL prepares once per connection. Its name is unique in the whole server. The
 * text shapes the answer as JSON and authorizes in its WHERE.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Carries the type of a row; never set. */
  readonly row?: Row;
}

/** PostgreSQL cuts a longer name off, and takes two that begin alike for one. */
const LONGEST_NAME = 63;
const DIGEST_LENGTH = 16;

/** Declares a hot read. */
export const statement = <Row>(name: string, text: string): Statement<Row> => {
  if (name.length > LONGEST_NAME) throw new Error(`The name of a statement is too long: ${name}`);
  return { name, text };
};

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME - DIGEST_LENGTH - 1)}.${sha256(name).slice(0, DIGEST_LENGTH)}`;

const variants = new Map<string, Statement<unknown>>();

/**
 * One of several statements for one purpose, told apart by their names (of any length) and written when first asked for.
 * One text with a condition for every case would be planned for none of them.
 */
export const variant = <Row>(name: string, write: () => string): Statement<Row> => {
  const known = variants.get(name) ?? statement(shortened(name), write());
  variants.set(name, known);
  return known as Statement<Row>;
};

/**
 * SQL for a parameter whose value the planner is not shown: one plan then serves everybody. Shown the value, it sees for a
 * person who has less than most that a plan of their own looks cheaper, and plans a large statement anew for each request,
 * which takes longer than running it. Only for statements whose best plan is the same whatever the value.
 */
export const whicheverValue = (parameter: `$${number}`, type: 'uuid' | 'uuid[]'): string =>
  `(SELECT ${parameter}::${type})::${type}`;

/** As many selections of one purpose are prepared: somebody who asks for ever new ones is not to fill the memory. */
const MOST_SELECTIONS = 24;

/**
 * Statements for one purpose that gather no more than is asked for: setting up the plan of what nobody wants takes longer
 * than running the rest.
 * @param name of the one that gathers everything
 * @param members names of all that can be gathered
 * @param write gives the text that gathers some of them
 * @returns the statement for some members; once there are too many different ones, the one for all
 */
export const selections = <Row, Member extends string>(
  name: string,
  members: readonly Member[],
  write: (wanted: ReadonlySet<Member>) => string,
): ((isWanted: (member: Member) => boolean) => Statement<Row>) => {
  const whole = statement<Row>(name, write(new Set(members)));
  const known = new Map<string, Statement<Row>>([[members.join('.'), whole]]);
  return (isWanted) => {
    const wanted = members.filter(isWanted);
    const key = wanted.join('.');
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_SELECTIONS) return whole;
    const made = statement<Row>(shortened(`${name}:${key}`), write(new Set(wanted)));
    known.set(key, made);
    return made;
  };
};

/** Runs hot reads on the pool, outside any transaction. */
@Injectable()
export class Reads {
  constructor(private readonly pool: pg.Pool) {}

  /** All rows. */
  async rows<Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query({ name, text, values: [...values] });
    return result.rows as Row[];
  }

  /** The first row, or null. */
  async row<Row>(read: Statement<Row>, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows(read, values))[0] ?? null;
  }

  /** The row of a statement that always gives one. */
  async one<Row>(read: Statement<Row>, values: readonly unknown[] = []): Promise<Row> {
    const row = await this.row(read, values);
    if (row === null) throw new Error(`The statement ${read.name} gave no row.`);
    return row;
  }
}
