import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { REFUSAL } from '../../../test/actor';
import { Captures } from '../../../test/captures';
import type { TestPerson } from '../../../test/factories';
import { LoopbackServers } from '../../../test/loopback-servers';
import { Road, type SeenRound } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';

const PAGE =
  '<html lang="en"><head><title>Weir</title></head><body><h1>At the weir</h1><p>38 eels passed.</p></body></html>';

/** Every column of what is kept, each as somebody might change it who can write to the disk. */
const OF_SNAPSHOT = [
  `text = overlay(text placing chr(ascii(substr(text, $place, 1)) + 1) from $place for 1)`,
  `text = text || ' '`,
  `title = 'Weirs'`,
  `final_address = final_address || '/'`,
  `address = NULL`,
  `status = 203`,
  `taken_at = taken_at - interval '1 microsecond'`,
  `made_by = 'UPLOADED'`,
  `language = 'de'`,
  `redirects = '[{"address": "https://river.example/", "status": 301}]'`,
  `content_digest = reverse(content_digest)`,
  `byte_count = byte_count + 1`,
  `page_starts = '{3}'`,
];
const OF_PAGE = [
  `page = set_byte(page, $place, get_byte(page, $place) # 1)`,
  `page = page || '\\x00'`,
  `records = jsonb_set(records, '{0,offset}', '1')`,
];
const OF_BYTES = [
  `warc = set_byte(warc, $place, get_byte(warc, $place) # 1)`,
  `warc_digest = reverse(warc_digest)`,
  `warc = substring(warc from 1 for length(warc) - 1)`,
];

describe('evidence that changed after it was kept', () => {
  const outside = new LoopbackServers();
  let server: TestServer;
  let owner: Client;
  let writer: TestPerson;
  let round: SeenRound;
  let snapshot: { readonly id: string; readonly pageAddress: string };

  beforeAll(async () => {
    const site = await outside.serve((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    server = await startTestServer({ RECHECK_CAPTURE_ALLOW: site.place });
    owner = new Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    writer = await server.make.writer();
    round = await new Road(server).create(writer, 'Are there eels at the weir?');
    const { snapshots } = await new Captures(server).capture(writer, round.id, `${site.url}weir`);
    snapshot = { id: snapshots[0]?.id ?? '', pageAddress: snapshots[0]?.pageAddress ?? '' };
  });

  afterAll(async () => {
    await owner.end();
    await Promise.all([server.close(), outside.close()]);
  });

  /** What people are shown of the snapshot. */
  const seen = async () => {
    const actor = await server.as(writer);
    const words = '38 eels passed';
    const startsAt = 'At the weir\n\n'.length;
    const { snapshot: read, placedPassages } = await actor.graphql<{
      snapshot: { text: string | null };
      placedPassages: readonly unknown[];
    }>('query ($id: ID!) { snapshot(id: $id) { text } placedPassages(snapshotId: $id) { fate } }', { id: snapshot.id });
    const { choosePassage } = await actor.graphql<{ choosePassage: { code?: string } }>(
      `mutation ($input: ChoosePassageInput!) { choosePassage(input: $input) { ...refusal } } ${REFUSAL}`,
      { input: { snapshotId: snapshot.id, startsAt, endsAt: startsAt + words.length, quotation: words } },
    );
    const opened = await actor.fetch(snapshot.pageAddress);
    const page = await actor.fetch(opened.headers.get('location') ?? '');
    const shown = await page.text();
    const exported = await actor.fetch(`/api/checks/${round.factCheckId}/evidence.wacz`);
    return {
      text: read.text,
      placed: placedPassages.length,
      choosing: choosePassage.code ?? 'chosen',
      page: [page.status, shown.includes('eels'), shown.includes('not what was kept')],
      exported: await exported.arrayBuffer().then(
        () => 'whole',
        () => 'broken off',
      ),
    };
  };
  const SOUND = {
    text: 'At the weir\n\n38 eels passed.',
    placed: 1,
    choosing: 'chosen',
    page: [200, true, false],
    exported: 'whole',
  };
  const NO_WORDS = { text: null, placed: 0, choosing: 'snapshotDamaged' };

  /** Changes a row as the owner of the tables may, looks, and puts everything back. */
  const changed = async (table: string, key: string, change: string, place: number) => {
    await owner.query(`CREATE TEMP TABLE before AS SELECT * FROM ${table} WHERE ${key} = '${snapshot.id}'`);
    try {
      await owner.query(
        `UPDATE ${table} SET ${change.replaceAll('$place', String(place))} WHERE ${key} = '${snapshot.id}'`,
      );
      return await seen();
    } finally {
      const { rows } = await owner.query<{ column: string }>(
        `SELECT attname AS column FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0`,
      );
      const columns = rows.map(({ column }) => column).join();
      await owner.query(
        `UPDATE ${table} SET (${columns}) = (SELECT ${columns} FROM before) WHERE ${key} = '${snapshot.id}'; DROP TABLE before`,
      );
    }
  };

  it('is shown while it is what was kept', async () => {
    await seen();
    expect(await seen()).toEqual(SOUND);
  });

  it.each(OF_SNAPSHOT)('is said to be damaged, not shown: snapshots, %s', async (change) => {
    expect(await changed('snapshots', 'id', change, 5)).toEqual({ ...SOUND, ...NO_WORDS, exported: 'broken off' });
  });

  it.each(OF_PAGE)('is said to be damaged, not shown: its page, %s', async (change) => {
    const damaged = { ...SOUND, page: [500, false, true], exported: 'broken off' };
    expect(await changed('snapshot_records', 'snapshot_id', change, 12)).toEqual(damaged);
  });

  it.each(OF_BYTES)('is not handed out: its bytes, %s', async (change) => {
    const { exported } = await changed('snapshot_records', 'snapshot_id', change, 200);
    expect(exported).toBe('broken off');
  });

  it('is reported for every single byte of its words and its page', async () => {
    const [{ words = 0, page = 0 } = {}] = await server.sql<{ words: number; page: number }>(
      `SELECT length(s.text) AS words, length(r.page) AS page FROM snapshots s
       JOIN snapshot_records r ON r.snapshot_id = s.id WHERE s.id = $1`,
      [snapshot.id],
    );
    expect(words).toBe(SOUND.text.length);
    const { rows } = await owner.query<{ kept: string; missed: number }>(
      `SELECT 'words' AS kept, count(*) FILTER (WHERE digest_of_snapshot(changed) = changed.row_digest)::int AS missed
       FROM generate_series(1, ${words}) place, LATERAL (SELECT (jsonb_populate_record(s, jsonb_build_object('text',
         overlay(s.text placing '~' from place for 1)))).* FROM snapshots s WHERE s.id = '${snapshot.id}') changed
       UNION ALL
       SELECT 'page', count(*) FILTER (WHERE digest_of_snapshot_record(changed) = changed.row_digest)::int
       FROM generate_series(0, ${page - 1}) place, LATERAL (SELECT (jsonb_populate_record(r, jsonb_build_object('page',
         set_byte(r.page, place, get_byte(r.page, place) # 1)))).* FROM snapshot_records r
         WHERE r.snapshot_id = '${snapshot.id}') changed`,
    );
    expect(rows).toEqual([
      { kept: 'words', missed: 0 },
      { kept: 'page', missed: 0 },
    ]);
  });

  it('is told to those who run the newsroom', () => {
    const told = new Set(server.logged.map(({ event }) => event));
    expect([...told]).toEqual(expect.arrayContaining(['evidence.snapshotDamaged', 'evidence.exportBroken']));
  });
});
