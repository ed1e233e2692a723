import { existsSync } from 'node:fs';

/** Where Linux distributions put the browser; the lightest first (decision 0019). */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/**
 * The browser for the journeys: the one that RECHECK_CHROMIUM names, else the machine's own; undefined if there is none,
 * or if RECHECK_CHROMIUM is "none".
 */
export function findChromium() {
  const named = process.env['RECHECK_CHROMIUM'];
  if (named === 'none') return undefined;
  return [named, ...usualPlaces].find((path) => path && existsSync(path));
}
