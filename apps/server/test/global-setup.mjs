import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { databaseUrl, ensureRoles, roles } from '../../../tools/postgres/roles.mjs';
import { startTemporaryPostgres } from '../../../tools/postgres/temporary.mjs';
import { buildEntry, buildQuickly } from './build-entry.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const template = 'recheck_template';

/** Where the program that reads captured pages is built for this run; it runs in processes of its own. */
const readerFolder = join('dist', 'test-page-reader', String(process.pid));
export const removeReader = () => rmSync(join(root, readerFolder), { recursive: true, force: true });

/**
 * The newsroom's migrations as the server's build compiles them: Jest transforms tests, not its own setup.
 * @returns {Promise<(ownerUrl: string) => Promise<unknown>>}
 */
async function loadMigrate() {
  const folder = join('dist', 'test-migrations', String(process.pid));
  try {
    const file = await buildQuickly('apps/server/src/platform/database/migrate.ts', folder);
    return (await import(pathToFileURL(file).href)).migrate;
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
}

/** One PostgreSQL server for the whole run, and a migrated database that every suite's own is copied from. */
export default async function startDatabases() {
  const server = await startTemporaryPostgres();
  // The teardown runs in this process and has to find it.
  Object.assign(globalThis, { recheckTestPostgres: server });
  const { port, passwords, adminUrl } = server;
  await ensureRoles(port, passwords, template);
  if (existsSync(join(root, 'apps/server/src/platform/database/migrate.ts'))) {
    const migrate = await loadMigrate();
    await migrate(databaseUrl(roles.owner, passwords.owner, port, template));
  }
  const pageReader = 'apps/server/src/evidence/capture/reading/page-reader.ts';
  // Read by the workers, in server.ts and database.ts.
  process.env['RECHECK_TEST_PAGE_READER'] = await buildEntry(pageReader, readerFolder);
  process.env['RECHECK_TEST_SERVER'] = JSON.stringify({ port, passwords, adminUrl, template });
}
