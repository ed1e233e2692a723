import pg from 'pg';
import { defineJob } from '../src/platform/jobs/job';
import { Jobs } from '../src/platform/jobs/jobs';
import { Log } from '../src/platform/telemetry/log';

/** A worker process for the test that kills it: it begins a job, says so in a table, and never ends it. */
const connectionString = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString, max: 1 });
const boil = defineJob<{ readonly name: string }>({ name: 'tests.boil' });

const handler = {
  async run(data: object): Promise<void> {
    const { name } = data as { name: string };
    await pool.query('INSERT INTO boiled (name, worker, state) VALUES ($1, $2, $3)', [name, process.pid, 'begun']);
    // Never done: its worker is killed in the middle of it.
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },
};

await new Jobs(
  { connectionString, options: '', works: true, handled: () => [{ job: boil, handler }] },
  new Log('error'),
).onApplicationBootstrap();
