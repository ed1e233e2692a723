import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WARCParser } from 'warcio';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Captures } from '../../../test/captures';
import type { TestPerson } from '../../../test/factories';
import { LoopbackServers, type LoopbackServer } from '../../../test/loopback-servers';
import { Road, type SeenRound } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';
import { smallPdf } from '../../../test/small-pdf';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Every file of a ZIP, by its path. */
const unzip = (bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });

interface ReadRecord {
  readonly type: string | null;
  readonly address: string | null | undefined;
  readonly status: number | string | undefined;
  readonly contentType: string | null | undefined;
  readonly payload: Buffer;
}

/** Opens a WARC file with the library, and checks the digests that each record carries. */
const readWarc = async (bytes: Uint8Array): Promise<readonly ReadRecord[]> => {
  const records: ReadRecord[] = [];
  // As it lies there: HTTP headers are part of the block that is digested.
  for await (const record of new WARCParser([bytes], { parseHttp: false })) {
    const block = Buffer.from(await record.readFully(false));
    const head = /^(?:HTTP\/1\.1 |GET )/.test(block.toString('latin1', 0, 9)) ? block.indexOf('\r\n\r\n') + 4 : 0;
    const payload = block.subarray(head);
    if (record.warcType !== 'warcinfo') {
      expect(record.warcBlockDigest).toBe(`sha256:${sha256(block)}`);
      expect(record.warcPayloadDigest).toBe(`sha256:${sha256(payload)}`);
    }
    const status = /^HTTP\/1\.1 (\d+)/.exec(block.toString('latin1', 0, 20))?.[1];
    records.push({
      type: record.warcType,
      address: record.warcTargetURI,
      status: status === undefined ? undefined : Number(status),
      contentType: record.warcContentType,
      payload,
    });
  }
  return records;
};

describe('files of evidence', () => {
  const outside = new LoopbackServers();
  let site: LoopbackServer;
  let server: TestServer;
  let captures: Captures;
  let writer: TestPerson;
  let outsider: TestPerson;
  let round: SeenRound;

  const PAGE =
    '<html><head><title>Weir</title></head><body><p>38 <b>eels</b></p><script>alert(1)</script></body></html>';

  beforeAll(async () => {
    site = await outside.serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/old')
        response.writeHead(301, { location: '/weir', 'set-cookie': ['a=1', 'b=2'] }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html', 'X-Bridge': 'Br\u00fccke', 'set-cookie': ['a=1', 'b=2'] })
          .end(PAGE);
    });
    server = await startTestServer({ RECHECK_CAPTURE_ALLOW: site.place });
    captures = new Captures(server);
    writer = await server.make.writer('Wanda Weber');
    outsider = await server.make.person();
    round = await new Road(server).create(writer, 'Are there eels at the weir?');
  });

  afterAll(() => Promise.all([server.close(), outside.close()]));

  const addSource = () => new Road(server).addSource(writer, round.id, { title: 'Counts', reference: 'p. 1' });

  const upload = async (person: TestPerson, sourceId: string, name: string, body: Buffer | string) => {
    const actor = await server.as(person);
    const path = `/api/rounds/${round.id}/sources/${sourceId}/snapshots?name=${encodeURIComponent(name)}`;
    const response = await actor.fetch(path, { method: 'POST', body: new Uint8Array(Buffer.from(body)) });
    return { status: response.status, answer: (await response.json()) as { sentence?: string; code?: string } };
  };

  it.each([
    ['counts.pdf', () => smallPdf([['38 eels in autumn.']]), 'application/pdf', '38 eels in autumn.', 'Yearly means'],
    ['C:\\river\\saved page.html', () => `<title>Eels</title><p>38 <i>eels</i>.`, 'text/html', '38 eels.', 'Eels'],
    ['notes.txt', () => '38 eels,\r\nin autumn.', 'text/plain', '38 eels,\nin autumn.', null],
  ])('come in as snapshots: %s', async (name, body, mediaType, text, title) => {
    const sourceId = await addSource();
    expect(await upload(writer, sourceId, name, body())).toEqual({ status: 201, answer: { done: true } });
    const { snapshots } = await captures.see(writer, round.id, sourceId);
    expect(snapshots).toMatchObject([
      {
        madeBy: 'UPLOADED',
        fileName: name.split('\\').at(-1),
        mediaType,
        text,
        title,
        status: null,
        contentDigest: sha256(Buffer.from(body())),
      },
    ]);
  });

  it('are refused with a reason', async () => {
    const sourceId = await addSource();
    const refused = async (name: string, body: Buffer | string) => {
      const { status, answer } = await upload(writer, sourceId, name, body);
      return [status, answer.sentence];
    };
    const because = (reason: string) => [
      422,
      expect.stringContaining(`This cannot be kept as a snapshot: ${reason}`) as unknown,
    ];
    expect(await refused('film.mp4', Buffer.from([0, 0, 0, 24, 1, 2]))).toEqual(
      because('It is no web page, text or PDF.'),
    );
    expect(await refused('page.docx', 'PK words')).toEqual(because('It is no web page, text or PDF.'));
    expect(await refused('scan.pdf', smallPdf([[]]))).toEqual(because('No words'));
    expect(await refused('big.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).toEqual(
      because('It is larger than 10 MB'),
    );
    expect((await upload(outsider, sourceId, 'notes.txt', 'x')).status).toBe(403);
    expect((await upload(writer, round.id, 'notes.txt', 'x')).status).toBe(404);
    expect((await captures.see(writer, round.id, sourceId)).snapshots).toEqual([]);
  });

  it('of pages are served inert, to whoever holds an address made for it, whatever their session', async () => {
    const { snapshots } = await captures.capture(writer, round.id, `${site.url}weir`);
    const opening = snapshots[0]?.pageAddress ?? '';
    expect((await server.visitor().fetch(opening)).status).toBe(401);
    expect((await (await server.as(outsider)).fetch(opening)).status).toBe(404);
    const opened = await (await server.as(writer)).fetch(opening);
    const address = opened.headers.get('location') ?? '';
    expect([opened.status, opened.headers.get('cache-control')]).toEqual([302, 'private, no-store']);
    const page = await server.visitor().fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<p>38 <b>eels</b></p>')]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("sandbox; default-src 'none';");
    expect(policy).not.toMatch(/allow-|unsafe|https?:/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    const id = snapshots[0]?.id ?? '';
    for (const other of [
      `/snapshots/${id}`,
      address.replace(/mark=.{4}/, 'mark=AAAA'),
      address.replace(/until=\d/, 'until=9'),
      address.replace(id, round.id),
      `/snapshots/${id}?until=99999999999&mark=`,
    ]) {
      const none = await (await server.as(writer)).fetch(other);
      expect([other, none.status, await none.text()]).toEqual([other, 404, expect.stringContaining('run out')]);
    }
  });

  it('go out as one archive that other tools open, whole and unchanged', async () => {
    await captures.capture(writer, round.id, `${site.url}old`);
    const { snapshots: pasted, id } = await captures.act(writer, 'pasteSnapshot', {
      roundId: round.id,
      sourceId: await addSource(),
      text: 'Pasted wörds.',
    });
    expect([id, pasted.length]).toEqual([expect.any(String), 1]);
    const response = await (await server.as(writer)).fetch(`/api/checks/${round.factCheckId}/evidence.wacz`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.wacz"$/);
    const files = await unzip(Buffer.from(await response.arrayBuffer()));
    expect([...files.keys()].sort()).toEqual([
      'archive/data.warc.gz',
      'datapackage-digest.json',
      'datapackage.json',
      'indexes/index.cdxj',
      'pages/pages.jsonl',
    ]);
    const file = (path: string): Buffer => files.get(path) ?? Buffer.alloc(0);
    // The chain of digests: the package's own, those of its files, those of the records.
    const own = JSON.parse(file('datapackage-digest.json').toString()) as { hash: string };
    expect(own.hash).toBe(`sha256:${sha256(file('datapackage.json'))}`);
    const described = JSON.parse(file('datapackage.json').toString()) as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    expect(described.resources).toHaveLength(3);
    for (const { path, hash, bytes } of described.resources) {
      expect([hash, bytes]).toEqual([`sha256:${sha256(file(path))}`, file(path).length]);
    }
    const warc = file('archive/data.warc.gz');
    const records = await readWarc(warc);
    const kinds = records.map(({ type }) => type);
    expect(kinds[0]).toBe('warcinfo');
    const old = records.find(({ type, address }) => type === 'response' && address === `${site.url}old`);
    expect(old?.status).toBe(301);
    const pages = records.filter(({ type, address }) => type === 'response' && address === `${site.url}weir`);
    expect(pages.map(({ payload }) => payload.toString())).toEqual([PAGE, PAGE]);
    const brought = records.filter(({ type }) => type === 'resource').map(({ payload }) => payload.toString('latin1'));
    expect(brought.filter((bytes) => bytes.startsWith('%PDF'))).toHaveLength(1);
    const pastedWords = records.find(({ payload }) => payload.toString() === 'Pasted wörds.');
    expect(pastedWords?.contentType).toBe('text/plain; charset=utf-8');
    // Each line of the index leads to a record that opens by itself.
    const lines = file('indexes/index.cdxj').toString().trim().split('\n');
    expect(lines).toEqual([...lines].sort());
    for (const line of lines) {
      const { url, offset, length, digest } = JSON.parse(line.slice(line.indexOf('{'))) as {
        url: string;
        offset: number;
        length: number;
        digest: string;
      };
      const [one, ...more] = await readWarc(warc.subarray(offset, offset + length));
      expect([one?.address, more, digest]).toEqual([url, [], `sha256:${sha256(one?.payload ?? '')}`]);
    }
    const listed = file('pages/pages.jsonl').toString().trim().split('\n').slice(1);
    expect(listed).toHaveLength(records.filter(({ type }) => type === 'metadata').length);
  });

  it('keep headers as they came, repeated ones too', async () => {
    const [row] = await server.sql<{ warc: Buffer }>(
      `SELECT r.warc FROM snapshot_records r JOIN snapshots s ON s.id = r.snapshot_id WHERE s.address = $1 LIMIT 1`,
      [`${site.url}old`],
    );
    const blocks: string[] = [];
    for await (const record of new WARCParser([row?.warc ?? Buffer.alloc(0)], { parseHttp: false })) {
      blocks.push(Buffer.from(await record.readFully(false)).toString('latin1'));
    }
    expect(blocks[0]).toMatch(/^HTTP\/1\.1 301 Moved Permanently\r\n.*set-cookie: a=1\r\nset-cookie: b=2\r\n/s);
    expect(blocks[1]).toMatch(/^GET \/old HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\nUser-Agent: Recheck/);
    expect(blocks[2]).toContain('X-Bridge: Br\u00fccke\r\n');
    expect(blocks[2]?.endsWith(PAGE)).toBe(true);
  });

  it('are handed out to nobody else, and history tells who took them', async () => {
    const path = `/api/checks/${round.factCheckId}/evidence.wacz`;
    expect((await server.visitor().fetch(path)).status).toBe(401);
    expect((await (await server.as(outsider)).fetch(path)).status).toBe(404);
    expect((await (await server.as(writer)).fetch(path.replace(round.factCheckId, 'x'))).status).toBe(404);
    const told = await server.sql<{ action: string; actor_id: string }>(
      `SELECT action, actor_id FROM ledger WHERE action = 'evidence.evidenceExported'`,
    );
    expect(told).toEqual([{ action: 'evidence.evidenceExported', actor_id: writer.id }]);
  });

  it('break off where archived bytes are no longer what was kept', async () => {
    // As the owner of the tables might: the server itself may not change a snapshot.
    const change = `UPDATE snapshot_records SET warc = set_byte(warc, 100, get_byte(warc, 100) # 1)`;
    await expect(server.sql(change)).rejects.toThrow('permission denied');
    const pg = (await import('pg')).default;
    const owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    await owner.query(`${change} WHERE snapshot_id = (SELECT max(snapshot_id::text)::uuid FROM snapshot_records)`);
    await owner.end();
    const path = `/api/checks/${round.factCheckId}/evidence.wacz`;
    const response = await (await server.as(writer)).fetch(path);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(server.logged.some(({ event }) => event === 'evidence.exportBroken')).toBe(true);
  });
});
