import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../start/root.mjs';
import type { Outcome } from './steps.mjs';

/** As many as the files hold, counted without the tool that runs them. */
const journeysThere = globSync('apps/journeys/*.journey.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8').match(/^test\(/gm)?.length ?? 0)
  .reduce((all, one) => all + one, 0);

/** Runs the step in a process of its own, as `npm test` does: the tool refuses to work under another one's tests. */
function runJourneys(settings: Readonly<Record<string, string>>): Outcome {
  const script =
    "import('./tools/test/steps.mjs').then(async ({ journeys }) => console.log(JSON.stringify(await journeys.run())))";
  const mine = Object.entries(process.env).filter(([name]) => !/^(JEST_|NODE_|RECHECK_)/.test(name));
  const said = execFileSync(process.execPath, ['-e', script], {
    cwd: root,
    env: { ...Object.fromEntries(mine), ...settings },
    encoding: 'utf8',
  });
  return JSON.parse(said) as Outcome;
}

describe('the journeys on a machine without a browser', () => {
  it('are left out one and all, and it says so and what helps', () => {
    const { count, remark } = runJourneys({ RECHECK_CHROMIUM: 'none' });
    expect(journeysThere).toBeGreaterThan(0);
    expect(count).toEqual({ passed: 0, failed: 0, skipped: journeysThere });
    expect(remark).toMatch(/^No Chromium found: the browser journeys are left out\..*RECHECK_CHROMIUM/);
  });

  it('fail one and all where a browser is required, and it says why', () => {
    const { count, output } = runJourneys({ RECHECK_CHROMIUM: 'none', RECHECK_REQUIRE_BROWSER: '1' });
    expect(count).toEqual({ passed: 0, failed: journeysThere, skipped: 0 });
    expect(output).toMatch(/^No Chromium found/);
  });
});

describe('continuous integration', () => {
  it('requires a browser', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^export .*\bRECHECK_REQUIRE_BROWSER=1\b/m);
  });
});
