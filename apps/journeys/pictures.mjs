import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { freePort } from '../../tools/postgres/cluster.mjs';
import { becomesReady } from '../../tools/start/address.mjs';
import { root } from '../../tools/start/root.mjs';
import { Problem, say } from '../../tools/start/say.mjs';
import { findChromium } from '../../tools/test/browser.mjs';

/** Pictures are always of this day, so that they change only when the screens do. */
const DAY = '2026-11-03T18:00:00Z';

const folder = join(root, 'docs/pictures');

/** @typedef {{ name: string, as?: string, take: (page: import('@playwright/test').Page) => Promise<void> }} Picture */

/** What the README shows, and who sees it. @type {Picture[]} */
const pictures = [
  {
    name: 'refresh-queue',
    as: 'Pavel Brook',
    take: async (page) => {
      await page.goto('/newsroom/refresh');
      await page.getByText('How often does the Arlen flood its lower meadows?').waitFor();
    },
  },
  {
    name: 'public-page',
    take: async (page) => {
      await page.goto('/checks/how-often-does-the-arlen-flood-its-lower-meadows');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
];

/** @param {import('@playwright/test').Page} page @param {string} person */
async function signIn(page, person) {
  await page.goto('/newsroom/sign-in');
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
}

/** @param {string} address */
async function takeAll(address) {
  const executablePath = findChromium();
  if (!executablePath) throw new Problem('No Chromium found. Name one with RECHECK_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const { name, as, take } of pictures) {
      const window = await browser.newContext({
        ...{ baseURL: address, viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'UTC' },
        ...{ colorScheme: 'light', reducedMotion: 'reduce' },
      });
      const page = await window.newPage();
      if (as) await signIn(page, as);
      await take(page);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await window.close();
      say(`docs/pictures/${name}.png`);
    }
  } finally {
    await browser.close();
  }
}

/** `npm run pictures` */
export async function main() {
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'apps/journeys/server.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), RECHECK_CLOCK: DAY },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const place = { host: '127.0.0.1', port };
    const ready = await becomesReady(place, { patienceMs: 120_000, goOn: () => server.exitCode === null });
    if (!ready) throw new Problem('The newsroom to take pictures of did not start.');
    mkdirSync(folder, { recursive: true });
    await takeAll(`http://127.0.0.1:${port}`);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
