import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/test/browser.mjs';
import { PLACES } from './places';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm test` looks for it before, and says so if there is none. */
const chromium = findChromium();

const LONG = ['every-screen', 'kept-words', 'desk', 'together'].map((name) => `${name}.journey.ts`);

export default defineConfig({
  testDir: '.',
  // The longest begin first, so that the lines end together.
  projects: [
    { name: 'road', testMatch: 'road.journey.ts' },
    { name: 'long', testMatch: LONG },
    { name: 'journeys', testMatch: '*.journey.ts', testIgnore: ['road.journey.ts', ...LONG] },
  ],
  outputDir: `${root}dist/journeys/artifacts`,
  fullyParallel: false,
  workers: PLACES.length,
  retries: 0,
  // Patience for a machine that stalls or has other work; a journey that goes well never uses it up.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? `${root}dist/journeys/results.json` }],
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    // Recording slows every browser down; `--trace on` asks for it.
    trace: 'off',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: PLACES.map(({ newsroom, site }) => ({
    command: 'node apps/journeys/server.mjs',
    cwd: root,
    url: `http://127.0.0.1:${newsroom}/readyz`,
    env: { PORT: String(newsroom), RECHECK_CAPTURE_ALLOW: `127.0.0.1:${site}` },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  })),
});
