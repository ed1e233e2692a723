import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { countJest, countPlaywright, line, sum } from './count.mjs';

const folder = mkdtempSync(join(tmpdir(), 'recheck-count-'));

/** A file of results as a tool leaves it; null for none. */
function file(results: object | null): string {
  const path = join(folder, 'results.json');
  rmSync(path, { force: true });
  if (results) writeFileSync(path, JSON.stringify(results));
  return path;
}

const jest = (numbers: object) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numTotalTestSuites: 2,
  ...numbers,
});

describe('counting', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes what Jest reports', () => {
    const results = file(jest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }));
    expect(countJest(results, false, 2)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a suite that could not run as a failure', () => {
    expect(countJest(file(jest({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 })), false, 2).failed).toBe(1);
  });

  it('counts a suite that was not found as a failure', () => {
    expect(countJest(file(jest({ numPassedTests: 5 })), true, 3)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('takes what Playwright reports, and errors outside of journeys', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright(file({ stats, errors: [{}] }), false)).toEqual({ passed: 3, failed: 3, skipped: 1 });
  });

  it('never takes a tool that died for one that passed', () => {
    expect(countJest(file(null), true, 2).failed).toBe(1);
    expect(countPlaywright(file(null), true).failed).toBe(1);
    expect(countJest(file(jest({ numPassedTests: 5 })), false, 2)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('ends with one line', () => {
    const all = sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]);
    expect(line(all)).toBe('11 passed, 22 failed, 33 skipped');
  });
});
