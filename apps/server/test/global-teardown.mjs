import { removeReader } from './global-setup.mjs';

/** Stops the PostgreSQL server of the run, and with it every database of its suites; removes what was built for it. */
export default function stopDatabases() {
  const { recheckTestPostgres } = /** @type {{ recheckTestPostgres?: { stop(): void } }} */ (globalThis);
  recheckTestPostgres?.stop();
  removeReader();
}
