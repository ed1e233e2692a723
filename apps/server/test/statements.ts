import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../src/platform/database/connect';

type Query = string | { readonly name?: string; readonly text: string };

/** The statements that a server asks its pool for while something runs: their names, or their texts if they have none. */
export const statementsDuring = async (
  app: INestApplicationContext,
  run: () => Promise<unknown>,
): Promise<readonly string[]> => {
  const pool = poolOf(app.get(DataSource));
  const original = pool.query.bind(pool);
  const made: string[] = [];
  pool.query = ((...call: unknown[]) => {
    const [asked] = call as [Query];
    made.push(typeof asked === 'string' ? asked : (asked.name ?? asked.text));
    return (original as (...values: unknown[]) => unknown)(...call);
  }) as never;
  try {
    await run();
  } finally {
    pool.query = original;
  }
  return made;
};

/** Lets something happen once between the answer to a named statement and whoever waits for it. */
export const afterStatement = (app: INestApplicationContext, name: string, happen: () => Promise<unknown>): void => {
  const pool = poolOf(app.get(DataSource));
  const original = pool.query.bind(pool);
  pool.query = (async (...call: unknown[]) => {
    const answer = await (original as (...values: unknown[]) => Promise<unknown>)(...call);
    const [asked] = call as [Query];
    if (typeof asked !== 'string' && asked.name === name) {
      pool.query = original;
      await happen();
    }
    return answer;
  }) as never;
};
