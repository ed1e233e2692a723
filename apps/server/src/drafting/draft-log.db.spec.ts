import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, DOCUMENT_VERSION, type CheckDocument, type Result } from '@recheck/domain';
import { documentFromYjs, yjsUpdateFromDocument } from '@recheck/editor-schema';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { systemActor } from '../platform/auth/actor';
import { DraftLogReader } from './draft-log.queries';
import { DraftLogStore } from './draft-log.store';
import { LiveNewsroom } from '../../test/live-newsroom';
import { Reads } from '../platform/database/reads';
import { poolOf } from '../platform/database/connect';

const document = (...paragraphs: readonly string[]): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

describe('the update log of drafts', () => {
  let newsroom: LiveNewsroom;
  let reader: DraftLogReader;
  let roundId: string;

  beforeAll(async () => {
    newsroom = await LiveNewsroom.open();
    reader = new DraftLogReader(new Reads(poolOf(newsroom.server.database)));
  });
  beforeEach(async () => {
    roundId = await newsroom.rows.round(newsroom.ada.personId);
  });
  afterAll(() => newsroom.close());

  const inTransaction = <Value>(work: (log: DraftLogStore) => Promise<Value>): Promise<Result<Value>> =>
    newsroom.server.unitOfWork.transaction(systemActor('test'), async (unit) =>
      accepted(await work(unit.store(DraftLogStore))),
    );

  const rebuilt = async () => {
    const result = await inTransaction((log) => log.rebuild(roundId));
    return result.ok ? result.value : null;
  };

  /** Adds a paragraph to what the log holds, as an editor would. */
  const write = async (text: string): Promise<void> => {
    const doc = new Doc();
    for (const { bytes } of await reader.pieces(roundId)) applyUpdate(doc, bytes);
    const before = encodeStateVector(doc);
    const fresh = new Doc();
    applyUpdate(fresh, yjsUpdateFromDocument(document(text)));
    const [paragraph] = fresh.getXmlFragment('document').toArray();
    if (paragraph) doc.getXmlFragment('document').push([paragraph.clone() as never]);
    await inTransaction((log) =>
      log.appendUpdate({ roundId, bytes: encodeStateAsUpdate(doc, before), schemaVersion: 1, author: null }),
    );
  };

  it('has an empty draft for a round in which nothing was written', async () => {
    expect(await rebuilt()).toEqual({ document: document(), logPosition: 0 });
  });

  it('seeds a draft once, however often it is told to, and makes nobody a contributor by it', async () => {
    const seed = document('Kettles boil.', 'Bread rises.');
    await inTransaction((log) => log.seed(roundId, seed, 'REVISION'));
    await inTransaction((log) => log.seed(roundId, seed, 'REVISION'));
    expect((await rebuilt())?.document).toEqual(seed);
    expect(await newsroom.rows.logged(roundId)).toBe(1);
    expect(await newsroom.rows.contributors(roundId)).toEqual([]);
    await expect(inTransaction((log) => log.seed(roundId, document('Something else.'), 'REVISION'))).rejects.toThrow(
      'already holds something',
    );
  });

  it('holds content once when two transactions seed at the same time', async () => {
    const seed = document('Kettles boil.');
    await inTransaction(async (log) => {
      await log.seed(roundId, seed, 'REVISION');
      await inTransaction((other) => other.seed(roundId, seed, 'REVISION'));
    });
    expect(await newsroom.rows.logged(roundId)).toBe(2);
    await inTransaction((log) => log.seed(roundId, seed, 'REVISION'));
    expect((await rebuilt())?.document).toEqual(seed);
    expect(await newsroom.rows.logged(roundId)).toBe(2);
  });

  it('is closed by the database outside of the draft stage', async () => {
    await newsroom.owner.query(`UPDATE rounds SET stage = 'SOURCE_REVIEW', version = version + 1 WHERE id = $1`, [
      roundId,
    ]);
    expect(await inTransaction((log) => log.seed(roundId, document('Too late.'), 'REVISION'))).toMatchObject({
      ok: false,
      refusal: { code: 'draftFrozen' },
    });
    expect(await newsroom.rows.logged(roundId)).toBe(0);
  });

  it('gives the same draft before and after it is compacted, and goes on from there', async () => {
    await inTransaction((log) => log.seed(roundId, document('one'), 'REVISION'));
    await write('two');
    await write('three');
    const before = await rebuilt();
    expect(before?.document).toEqual(document('one', 'two', 'three'));
    await newsroom.server.compact(roundId);
    expect(await rebuilt()).toEqual(before);
    expect(await reader.pieces(roundId)).toHaveLength(1);
    await write('four');
    await newsroom.server.compact(roundId);
    await newsroom.server.compact(roundId);
    expect((await rebuilt())?.document).toEqual(document('one', 'two', 'three', 'four'));
    // The rows stay: they say who wrote what.
    expect(await newsroom.rows.logged(roundId)).toBe(4);
  });

  it('has compactions and writers beside each other without losing a row', async () => {
    await inTransaction((log) => log.seed(roundId, document('start'), 'REVISION'));
    const paragraphs = Array.from({ length: 40 }, (_, number) => `paragraph ${number}`);
    await Promise.all([
      Promise.all(
        paragraphs.map(async (text) => {
          const doc = new Doc();
          applyUpdate(doc, yjsUpdateFromDocument(document()));
          // Each from a client of its own, all at once.
          const own = new Doc();
          const [paragraph] = (() => {
            applyUpdate(own, yjsUpdateFromDocument(document(text)));
            return own.getXmlFragment('document').toArray();
          })();
          const target = new Doc();
          if (paragraph) target.getXmlFragment('document').push([paragraph.clone() as never]);
          await inTransaction((log) =>
            log.appendUpdate({ roundId, bytes: encodeStateAsUpdate(target), schemaVersion: 1, author: null }),
          );
        }),
      ),
      ...Array.from({ length: 10 }, () => newsroom.server.compact(roundId)),
    ]);
    const doc = new Doc();
    for (const { bytes } of await reader.pieces(roundId)) applyUpdate(doc, bytes);
    const texts = documentFromYjs(doc).blocks.map((block) => JSON.stringify(block));
    expect(texts).toHaveLength(41);
    expect(paragraphs.filter((text) => !texts.some((block) => block.includes(`"${text}"`)))).toEqual([]);
  });

  it('reads a draft of ten thousand updates as one piece once it is compacted', async () => {
    await inTransaction((log) => log.seed(roundId, document('start'), 'REVISION'));
    await newsroom.owner.query(
      `INSERT INTO draft_updates (round_id, schema_version, bytes, received_at)
       SELECT $1, 1, bytes, now() FROM draft_updates, generate_series(1, 10000) WHERE round_id = $1`,
      [roundId],
    );
    await newsroom.server.compact(roundId);
    expect((await rebuilt())?.document).toEqual(document('start'));
    expect(await reader.pieces(roundId)).toHaveLength(1);
  });
});
