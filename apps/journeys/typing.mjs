import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { freePort } from '../../tools/postgres/cluster.mjs';
import { becomesReady } from '../../tools/start/address.mjs';
import { root } from '../../tools/start/root.mjs';
import { Problem, say } from '../../tools/start/say.mjs';
import { findChromium } from '../../tools/test/browser.mjs';

const usage = `npm run bench -- typing
  --words N      how long the draft is, 20,000 unless said
  --citations N  how many citations it has, 400 unless said
  --keys N       how many keys are pressed, 300 unless said
  --profile FILE writes what the browser did, to open in its developer tools`;

/** As fast as somebody types who types fast. */
const BETWEEN_KEYS_MS = 90;
/** Keys that are pressed before it counts: everything has been drawn once then. */
const WARM_UP = 30;
const PROMISED_MS = 50;

const SENTENCES = [
  'The mill on the lower weir ground rye for the villages around it until the railway came',
  'In 1904 the owner put a turbine in the place of the wheel and sold light to forty houses',
  'The flood of May 1931 carried the sluice away because nobody had opened it in time',
  'Nobody agrees on who paid for the new one, and the ledger of the parish ends before it',
  'Since 1988 the turbine runs again and feeds about 210 megawatt hours a year into the grid',
  'Anglers say that fewer eels come up the ladder than before, and count them every autumn',
];

/** A text of so many words and citations, as somebody would paste it. @param {number} words @param {number} citations */
function textOf(words, citations) {
  const lines = ['Fact check: Does the mill on the weir still pay for itself?', '', 'Checked on March 3, 2026', ''];
  let written = 0;
  let cited = 0;
  for (let paragraph = 0; written < words; paragraph += 1) {
    if (paragraph % 20 === 0) lines.push(`${paragraph / 20 + 1}. What the years around ${1900 + paragraph} show`, '');
    const sentences = [];
    for (let place = 0; place < 6 && written < words; place += 1) {
      const sentence = SENTENCES[(paragraph + place) % SENTENCES.length] ?? '';
      written += sentence.split(' ').length;
      const due = Math.floor((citations * written) / words);
      const mark = cited < due ? ` [${(cited % 60) + 1}]` : '';
      if (mark) cited += 1;
      sentences.push(`${sentence}${mark}.`);
    }
    lines.push(sentences.join(' '), '');
  }
  return lines.join('\n');
}

/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};

/** Measured in the page: from the key to the moment after the frame with its letter was painted. */
const watchKeys = `
  window.typed = [];
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.typed.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, true);`;

/** @param {string} address @param {{ words: number, citations: number, keys: number, profile?: string }} wishes */
async function measure(address, { words, citations, keys, profile }) {
  const executablePath = findChromium();
  if (!executablePath) throw new Problem('No Chromium found. Name one with RECHECK_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto('/newsroom/sign-in');
    await page.getByRole('button', { name: 'Wanda Moor' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Import' }).first().click();
    await page.getByLabel('Or paste a text').fill(textOf(words, citations));
    await page.getByRole('button', { name: 'Import the text' }).click();
    await page.getByRole('link', { name: 'Open the draft' }).click();
    const draft = page.getByRole('textbox', { name: 'Draft', exact: true });
    await draft.locator('p').first().waitFor();
    const write = page.getByRole('button', { name: 'Write', exact: true });
    if (await write.isVisible()) await write.click();
    await page.locator('[contenteditable=true]').first().waitFor();
    const inDraft = await draft.evaluate((element) => ({
      words: (element.textContent ?? '').split(/\s+/).length,
      citations: element.querySelectorAll('sup[data-citation]').length,
    }));
    const paragraphs = draft.locator(':scope > p');
    await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
    await page.keyboard.press('End');
    await page.evaluate(watchKeys);
    const session = profile ? await context.newCDPSession(page) : undefined;
    const typing = 'The eels of the weir were counted again. ';
    for (let key = 0; key < keys + WARM_UP; key += 1) {
      if (key === WARM_UP) {
        await page.evaluate('void (window.typed.length = 0)');
        await session?.send('Profiler.enable');
        await session?.send('Profiler.start');
      }
      await page.keyboard.press(typing[key % typing.length] === ' ' ? 'Space' : (typing[key % typing.length] ?? 'x'));
      // The pace of a person is what is measured at.
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    if (session && profile) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(profile, JSON.stringify((await session.send('Profiler.stop')).profile));
    }
    // The last keys are painted by then; one that were not would be missing in the count.
    await page.waitForTimeout(500);
    const latencies = /** @type {number[]} */ (await page.evaluate('window.typed'));
    return { ...inDraft, latencies };
  } finally {
    await browser.close();
  }
}

/** `npm run bench -- typing` @param {string[]} args @returns {Promise<number>} */
export async function main(args) {
  const option = /** @type {const} */ ({ type: 'string' });
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { words: option, citations: option, keys: option, profile: option },
  });
  if (positionals.join() !== 'typing') throw new Problem(usage, 64);
  const wishes = {
    words: Number(values.words ?? 20_000),
    citations: Number(values.citations ?? 400),
    keys: Number(values.keys ?? 300),
    ...(values.profile ? { profile: values.profile } : {}),
  };
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'apps/journeys/server.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const place = { host: '127.0.0.1', port };
    const ready = await becomesReady(place, { patienceMs: 300_000, goOn: () => server.exitCode === null });
    if (!ready) throw new Problem('The newsroom to type in did not start.');
    const { words, citations, latencies } = await measure(`http://127.0.0.1:${port}`, wishes);
    const p95 = quantile(latencies, 0.95);
    const figure = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
    say(`\n${words.toLocaleString('en')} words, ${citations} citations, ${latencies.length} keys`);
    say(
      `key to next paint: median ${figure(quantile(latencies, 0.5))}, 95th percentile ${figure(p95)}, longest ${figure(Math.max(...latencies))}`,
    );
    say(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`,
    );
    return p95 < PROMISED_MS ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
