import pg from 'pg';
import { ConfigurationProblems } from '../config/setting';

/** The oldest PostgreSQL that everything runs on. */
const OLDEST_MAJOR = 15;

/** Why a database refuses or does not answer, in the words of whoever said so; they never hold the password. */
const reasonOf = (error: unknown): string => {
  const { errors, message } = error as { errors?: readonly Error[]; message?: string };
  // A name with several addresses fails once for each of them, and says nothing itself.
  return errors?.[0]?.message ?? message ?? String(error);
};

/** What is wrong with a setting that leads to no database that can be used. */
export const unusable = (setting: string, error: unknown): ConfigurationProblems =>
  new ConfigurationProblems([`${setting} leads to no database that can be used: ${reasonOf(error)}`]);

/** Why a server of this version cannot be used (`server_version_num`, e.g. 150004); null where it can. */
export const versionProblem = (setting: string, version: number): string | null => {
  const major = Math.floor(version / 10_000);
  return major >= OLDEST_MAJOR
    ? null
    : `${setting} leads to PostgreSQL ${major}; Recheck needs version ${OLDEST_MAJOR} or newer`;
};

/**
 * Connects to a newsroom's database.
 * @param setting the one that names it, for the message
 * @throws ConfigurationProblems where there is no such database, or none that can be used
 */
export const openClient = async (setting: string, config: pg.ClientConfig): Promise<pg.Client> => {
  const client = new pg.Client(config);
  try {
    await client.connect();
  } catch (error) {
    throw unusable(setting, error);
  }
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  const problem = versionProblem(setting, Number(rows[0]?.version));
  if (problem === null) return client;
  await client.end();
  throw new ConfigurationProblems([problem]);
};
