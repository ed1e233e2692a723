import { createServer, isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/cluster.mjs';
import { Problem } from './say.mjs';

/**
 * Where a server of this machine answers.
 * @typedef {{ host: string, port: number }} Place
 */

/** Addresses that stand for all addresses of the machine. */
const wildcards = new Set(['0.0.0.0', '::', '*']);

/** @param {Place} place */
export const addressOf = ({ host, port }) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/**
 * Where the server is asked to answer; undefined if the port that is set is none, which the server explains in its
 * list of problems. Port 0 asks for any free one.
 * @returns {Promise<Place | undefined>}
 */
export async function askedPlace() {
  const host = process.env['HOST']?.trim() || '127.0.0.1';
  const port = Number(process.env['PORT']?.trim() || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  return { host: wildcards.has(host) ? '127.0.0.1' : host, port: port || (await freePort()) };
}

/**
 * What answers at a place. @param {Place} place @param {'healthz' | 'readyz'} question
 * @returns {Promise<{ ok: boolean, body: unknown } | undefined>} undefined: nothing that speaks HTTP and JSON
 */
async function ask(place, question) {
  try {
    const response = await fetch(`${addressOf(place)}/${question}`, { signal: AbortSignal.timeout(2_000) });
    return { ok: response.ok, body: await response.json() };
  } catch {
    return undefined;
  }
}

/** Whether a Recheck server answers there. @param {Place} place */
async function isRecheck(place) {
  const { body } = (await ask(place, 'healthz')) ?? {};
  return typeof body === 'object' && body !== null && 'recheck' in body;
}

/** @param {Place} place @returns {Promise<boolean>} */
const canListen = (place) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE'));
    probe.listen(place, () => probe.close(() => resolve(true)));
  });

/** Refuses a port that somebody else uses; on loopback, on either of its addresses. @param {Place} place */
export async function requireFreePort(place) {
  for (const host of place.host === '127.0.0.1' ? ['127.0.0.1', '::1'] : [place.host]) {
    const here = { ...place, host };
    if (await canListen(here)) continue;
    const who = (await isRecheck(here)) ? 'another Recheck newsroom, with other data' : 'another program';
    throw new Problem(
      `Port ${place.port} is in use by ${who}. Stop it, or choose another port: PORT=${place.port + 1} npm start`,
    );
  }
}

/**
 * Waits until the server says that it is ready. @param {Place} place
 * @param {{ patienceMs: number, goOn: () => boolean }} limits
 */
export async function becomesReady(place, { patienceMs, goOn }) {
  const deadline = Date.now() + patienceMs;
  while (goOn() && Date.now() < deadline) {
    if ((await ask(place, 'readyz'))?.ok) return true;
    await sleep(100);
  }
  return false;
}
