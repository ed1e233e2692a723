import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../start/root.mjs';

/** How tests ended. @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @returns {Count} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {Count[]} counts @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing(),
  );

/** The line that every run ends with. @param {Count} count */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Where the results of a step are written. @param {string} name */
export const resultsFile = (name) => join(root, 'dist', 'test-results', `${name}.json`);

/** An empty place for the results of a step: older ones must not be taken for it. @param {string} name */
export function clearResults(name) {
  const file = resultsFile(name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {any} undefined if the tool died before it wrote anything */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * A tool that failed without reporting any failure is one itself.
 * @param {Count} count @param {boolean} ok
 */
const honest = (count, ok) => (ok || count.failed > 0 ? count : { ...count, failed: 1 });

/**
 * What Jest reports; a suite that could not run at all, or was not found, is one failure.
 * @param {string} file @param {boolean} ok whether Jest ended well @param {number} suites it was given @returns {Count}
 */
export function countJest(file, ok, suites) {
  const results = read(file);
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = results;
  const failed = numFailedTests + numRuntimeErrorTestSuites + suites - results.numTotalTestSuites;
  return honest({ passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }, ok);
}

/**
 * What Playwright reports; errors outside of any journey are failures.
 * @param {string} file @param {boolean} ok whether Playwright ended well @returns {Count}
 */
export function countPlaywright(file, ok) {
  const results = read(file);
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = results.stats;
  return honest({ passed: expected, failed: unexpected + flaky + results.errors.length, skipped }, ok);
}

/** Keeps the count of a run for the one who sums several. @param {string} name @param {Count} count */
export const keep = (name, count) => writeFileSync(clearResults(`run-${name}`), `${JSON.stringify(count)}\n`);
