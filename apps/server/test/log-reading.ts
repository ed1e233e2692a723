import { applyUpdate, Doc } from 'yjs';
import type pg from 'pg';
import { FRAGMENT_NAME, withoutTidying } from '@recheck/editor-schema';

/** A draft as the rows of its log give it; read beside the server's own code. */
export const loggedDoc = async (pool: pg.Pool, roundId: string): Promise<Doc> => {
  const { rows } = await pool.query<{ bytes: Buffer }>(
    'SELECT bytes FROM draft_updates WHERE round_id = $1 ORDER BY id',
    [roundId],
  );
  const doc = withoutTidying(new Doc());
  for (const { bytes } of rows) applyUpdate(doc, bytes);
  return doc;
};

/** Its words, one text per paragraph. */
export const loggedParagraphs = async (pool: pg.Pool, roundId: string): Promise<readonly string[]> =>
  (await loggedDoc(pool, roundId))
    .getXmlFragment(FRAGMENT_NAME)
    .toArray()
    .map((node) => node.toString().replace(/<[^>]*>/g, ''));
