import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SEED = 20_261_122;
const DRAFTS = 300;

/** The digest program as one script that leaves `digestProgram` behind. */
const program = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'recheck-digest-'));
  const file = join(folder, 'digest-program.js');
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/rolldown/bin/cli.mjs'),
        ...['-c', 'libs/editor-schema/test/digest-program.rolldown.mjs', '--file', file],
      ],
      { cwd: root, stdio: 'ignore' },
    );
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('a draft has the same digest in the browser and on the server', async ({ page }) => {
  const script = program();
  const here = runInThisContext(`${script}\ndigestProgram.digests(${SEED}, ${DRAFTS})`) as readonly string[];
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
  const there = await page.evaluate<readonly string[]>(`digestProgram.digests(${SEED}, ${DRAFTS})`);
  expect(here).toHaveLength(DRAFTS);
  expect(new Set(here).size).toBeGreaterThan(DRAFTS / 2);
  expect(there).toEqual(here);
});
