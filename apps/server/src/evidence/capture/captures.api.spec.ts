import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Captures } from '../../../test/captures';
import type { TestPerson } from '../../../test/factories';
import { LoopbackServers, type LoopbackServer } from '../../../test/loopback-servers';
import { Road, type SeenRound } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';
import { smallPdf } from '../../../test/small-pdf';

const PAGE = `<!doctype html><html lang="en"><head><title>Eels | River Page</title><meta name="author" content="Ada Reed">
  <meta property="og:title" content="Eels are back"><meta property="og:site_name" content="The River Page">
  <meta property="article:published_time" content="2025-03-12T08:00:00Z"><link rel="canonical" href="/eels">
  </head><body><nav>Home</nav><h1>Eels are back</h1><p>In autumn 38 eels passed the weir.</p></body></html>`;

describe('capturing a source', () => {
  const outside = new LoopbackServers();
  let site: LoopbackServer;
  let strict: LoopbackServer;
  let slow: LoopbackServer;
  let server: TestServer;
  let captures: Captures;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let round: SeenRound;
  /** What the site was asked, and by whom. */
  const asked: { readonly path: string; readonly agent: string; readonly at: number }[] = [];
  let text = 'Pike were not counted.';
  let letGo: () => void = () => undefined;
  let half: LoopbackServer;

  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/robots.txt': (response) => response.writeHead(404).end(),
    '/eels': (response) => {
      const body = gzipSync(PAGE);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(body);
    },
    '/old': (response) => response.writeHead(301, { location: '/older' }).end(),
    '/older': (response) => response.writeHead(302, { location: '/eels' }).end(),
    '/report.pdf': (response) =>
      response
        .writeHead(200, { 'content-type': 'application/pdf' })
        .end(smallPdf([['Phosphate fell.'], ['Nitrate did not.']])),
    '/note.txt': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text),
    '/tally.txt': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text),
    '/gone': (response) => response.writeHead(410, { 'content-type': 'text/html' }).end('<p>Gone.'),
    '/closed': (response) => response.writeHead(403).end('No.'),
    '/film': (response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('x'),
    '/script': (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<div id="app"></div><script>1</script>'),
    '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    '/broken.pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 nothing'),
  };

  beforeAll(async () => {
    site = await outside.serve((request, response) => {
      const path = request.url ?? '';
      // eslint-disable-next-line no-restricted-properties -- the pause between two visits is the promise; a busy machine only makes it longer
      asked.push({ path, agent: request.headers['user-agent'] ?? '', at: performance.now() });
      (answers[path] ?? ((reply) => reply.writeHead(404).end()))(response);
    });
    strict = await outside.serve((request, response) => {
      if (request.url === '/robots.txt')
        response.end('User-agent: Recheck\nDisallow: /private\n\nUser-agent: *\nDisallow: /');
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('public words');
    });
    slow = await outside.serve((_, response) => void response.writeHead(503).end());
    half = await outside.serve((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '10' }).write('half ');
      letGo = () => response.end('there');
    });
    server = await startTestServer({
      RECHECK_CAPTURE_ALLOW: [site, strict, slow, half].map(({ place }) => place).join(),
    });
    captures = new Captures(server);
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Sami Salo');
    round = await road.create(writer, 'Are there eels in the Vell again?');
  });

  afterAll(async () => {
    letGo();
    await Promise.all([server.close(), outside.close()]);
  });

  it('makes the row at once, and then keeps what the page said of itself as a suggestion', async () => {
    const row = await captures.act(writer, 'captureSource', { roundId: round.id, address: `${site.url}old#bank` });
    expect(row).toMatchObject({
      identified: false,
      title: null,
      address: `${site.url}old`,
      capture: { state: 'WAITING', problem: null },
      snapshots: [],
    });
    const again = await captures.act(writer, 'captureSource', { roundId: round.id, address: `${site.url}old` });
    expect(again).toMatchObject({ code: 'captureRunning' });
    const source = await captures.ended(writer, round.id, row.id);
    expect(source).toMatchObject({
      identified: false,
      title: null,
      capture: { state: 'DONE', status: 200, finalAddress: `${site.url}eels`, receivedBytes: gzipSync(PAGE).length },
    });
    const redirects = [
      { address: `${site.url}old`, status: 301 },
      { address: `${site.url}older`, status: 302 },
    ];
    expect(source.capture?.redirects).toEqual(redirects);
    expect(source.snapshots).toEqual([
      {
        id: expect.any(String) as unknown,
        madeBy: 'FETCHED',
        address: `${site.url}old`,
        finalAddress: `${site.url}eels`,
        redirects,
        status: 200,
        fileName: null,
        mediaType: 'text/html',
        title: 'Eels are back',
        publisher: 'The River Page',
        authors: ['Ada Reed'],
        publishedOn: '2025-03-12',
        language: 'en',
        canonicalAddress: `${site.url}eels`,
        byteCount: PAGE.length,
        contentDigest: createHash('sha256').update(PAGE).digest('hex'),
        takenAt: expect.any(String) as unknown,
        takenBy: { name: 'Wanda Weber' },
        text: 'Eels are back\n\nIn autumn 38 eels passed the weir.',
        pageAddress: expect.stringMatching(/^\/api\/snapshots\/.+\/page$/) as unknown,
      },
    ]);
    expect((await road.see(writer, round.id)).contributors).toMatchObject([{ person: { name: 'Wanda Weber' } }]);
  });

  it('tells how far it is', async () => {
    const { id } = await captures.act(writer, 'captureSource', { roundId: round.id, address: half.url });
    const seen = async () => (await captures.see(writer, round.id, id)).capture;
    // What the server holds back keeps it where it is, for as long as a silence may last.
    let halfway = await seen();
    while (halfway?.receivedBytes !== 5 && halfway?.state !== 'FAILED') halfway = await seen();
    expect(halfway).toMatchObject({ state: 'FETCHING', status: 200, finalAddress: half.url, expectedBytes: 10 });
    letGo();
    const { capture, snapshots } = await captures.ended(writer, round.id, id);
    expect([capture?.state, snapshots[0]?.text]).toEqual(['DONE', 'half there']);
  });

  it('says who asks, and asks one server slowly, robots.txt first and once', async () => {
    const [first] = asked;
    expect(first?.path).toBe('/robots.txt');
    expect(asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(
      new Set([
        expect.stringMatching(/^Recheck\/1 \(fact-checking; .*\+http:\/\/127\.0\.0\.1:\d+\)$/) as unknown as string,
      ]),
    );
    asked.length = 0;
    const both = ['note.txt', 'report.pdf'].map((path) => captures.capture(writer, round.id, `${site.url}${path}`));
    const [note, report] = await Promise.all(both);
    expect(note?.snapshots[0]).toMatchObject({ mediaType: 'text/plain', text: 'Pike were not counted.', title: null });
    expect(report?.snapshots[0]).toMatchObject({
      mediaType: 'application/pdf',
      title: 'Yearly means',
      authors: ['Ada Reed', 'Bo Lind'],
      text: 'Phosphate fell.\n\nNitrate did not.',
    });
    const [one, two] = asked;
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThan(990);
  });

  it.each([
    ['gone', 'STATUS', 410],
    ['closed', 'STATUS', 403],
    ['film', 'MEDIA_TYPE_UNKNOWN', 200],
    ['script', 'NO_WORDS', 200],
    ['inside', 'NOT_PUBLIC', null],
    ['broken.pdf', 'UNREADABLE', 200],
  ])('fails with its reason: /%s, %s', async (path, problem, status) => {
    const source = await captures.capture(writer, round.id, `${site.url}${path}`);
    expect(source).toMatchObject({ capture: { state: 'FAILED', problem, status }, snapshots: [] });
  });

  it.each([
    ['http://10.0.0.1/', 'NOT_PUBLIC'],
    ['http://127.0.0.1:1/', 'NOT_PUBLIC'],
    ['river.example:81/', 'NAME_UNKNOWN'],
    ['https://ada:secret@river.example/', 'ADDRESS_REFUSED'],
  ])('asks nobody for %s', async (address, problem) => {
    expect(await captures.capture(writer, round.id, address)).toMatchObject({ capture: { state: 'FAILED', problem } });
  });

  it('keeps to what robots.txt allows it by name', async () => {
    const refused = await captures.capture(writer, round.id, `${strict.url}private/a`);
    expect(refused.capture).toMatchObject({ state: 'FAILED', problem: 'ROBOTS_REFUSED', status: null });
    const allowed = await captures.capture(writer, round.id, `${strict.url}public`);
    expect(allowed.snapshots[0]?.text).toBe('public words');
    const unknown = await captures.capture(writer, round.id, slow.url);
    expect(unknown.capture).toMatchObject({ state: 'FAILED', problem: 'ROBOTS_UNREADABLE' });
  });

  it('refuses what is no address', async () => {
    for (const address of ['', 'river', 'javascript:alert(1)', 'http://', 'two words.example']) {
      const { code } = await captures.act(writer, 'captureSource', { roundId: round.id, address });
      // A word alone is read as the name of a server.
      expect([address, code]).toEqual([address, address === 'river' ? undefined : 'urlInvalid']);
    }
  });

  it('keeps a snapshot for each time, also for a reviewer, who does not become a contributor', async () => {
    const { id: sourceId } = await captures.capture(writer, round.id, `${site.url}tally.txt`);
    text = 'Pike were counted: 4.';
    await captures.act(reviewer, 'captureAgain', { roundId: round.id, sourceId });
    const { snapshots } = await captures.ended(reviewer, round.id, sourceId);
    expect(snapshots.map((snapshot) => [snapshot.text, snapshot.takenBy?.name])).toEqual([
      ['Pike were counted: 4.', 'Sami Salo'],
      ['Pike were not counted.', 'Wanda Weber'],
    ]);
    expect((await road.see(writer, round.id)).contributors).toHaveLength(1);
    expect(await captures.act(writer, 'captureAgain', { roundId: round.id, sourceId: round.id })).toMatchObject({
      code: 'notFound',
    });
  });

  it('takes pasted words in the place of a page, and says so', async () => {
    const failed = await captures.capture(writer, round.id, `${site.url}closed`);
    const place = { roundId: round.id, sourceId: failed.id };
    const pasted = await captures.act(writer, 'pasteSnapshot', { ...place, text: '  The eels\r\nare back. ' });
    expect(pasted.snapshots).toMatchObject([
      {
        madeBy: 'PASTED',
        text: 'The eels\nare back.',
        address: `${site.url}closed`,
        finalAddress: null,
        status: null,
        takenBy: { name: 'Wanda Weber' },
        contentDigest: createHash('sha256').update('The eels\nare back.').digest('hex'),
      },
    ]);
    expect(await captures.act(writer, 'pasteSnapshot', { ...place, text: ' \n ' })).toMatchObject({
      code: 'snapshotUnreadable',
    });
    const long = await captures.act(writer, 'pasteSnapshot', { ...place, text: 'x'.repeat(1_000_001) });
    expect(long).toMatchObject({ code: 'snapshotUnreadable', sentence: expect.stringContaining('10 MB') as unknown });
  });

  it('is told in the history', async () => {
    const actor = await server.as(writer);
    const { history } = await actor.graphql<{ history: { rows: { action: string; sentence: string }[] } }>(
      'query ($id: ID!) { history(factCheckId: $id, first: 100) { rows { action sentence } } }',
      { id: round.factCheckId },
    );
    const sentences = history.rows.map(({ sentence }) => sentence);
    expect(sentences).toContain(`Wanda Weber asked for a snapshot of ${site.url}old.`);
    expect(sentences.some((sentence) => sentence.endsWith('kept a snapshot of a source: Eels are back.'))).toBe(true);
  });
});
